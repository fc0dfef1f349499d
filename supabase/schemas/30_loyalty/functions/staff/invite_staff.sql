create function loyalty.invite_staff(p_partner_id bigint, p_actor text) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_token text := core.random_code(13) || core.random_code(13);
begin
  perform loyalty.require_owner(p_partner_id, p_actor);
  insert into loyalty.staff_invite (partner_id, token_hash, invited_by, created_at, expires_at)
  values (p_partner_id, core.hash_text(v_token), p_actor, core.now(),
    core.now() + pg_catalog.make_interval(hours => core.setting_integer('staff_invite_hours')::integer));
  perform core.write_audit(p_actor, 'invite.staff', 'partner:' || p_partner_id);
  return v_token;
end
$$;
comment on function loyalty.invite_staff(bigint, text) is
  'Invites one cashier for a partner: a token of 26 letters and digits, of which only the hash is kept, valid for setting staff_invite_hours. KP300 no such partner, KP304 asked by a person who is no active owner.';
