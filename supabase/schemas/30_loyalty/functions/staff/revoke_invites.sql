create function loyalty.revoke_invites(p_partner_id bigint, p_actor text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_count bigint;
begin
  perform loyalty.require_owner(p_partner_id, p_actor);
  update loyalty.staff_invite i set revoked_at = core.now()
  where i.partner_id = p_partner_id and i.used_at is null and i.revoked_at is null and i.expires_at > core.now();
  get diagnostics v_count = row_count;
  if v_count > 0 then
    perform core.write_audit(p_actor, 'revoke.invites', 'partner:' || p_partner_id, pg_catalog.jsonb_build_object('count', v_count));
  end if;
  return v_count;
end
$$;
comment on function loyalty.revoke_invites(bigint, text) is
  'Takes back all invitations of a partner by which nobody has joined yet; how many. KP300 no such partner, KP304 asked by a person who is no active owner.';
