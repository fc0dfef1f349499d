create function loyalty.find_invite(p_token text, p_person_id bigint) returns loyalty.staff_invite
language plpgsql volatile set search_path = ''
as $$
declare
  v_invite loyalty.staff_invite;
begin
  select * into v_invite from loyalty.staff_invite i where i.token_hash = core.hash_text(p_token) for no key update;
  if v_invite.used_by <> p_person_id then
    perform core.raise_error('KP398', 'invitation ' || v_invite.id);
  elsif v_invite.id is null or v_invite.revoked_at is not null or v_invite.invited_by like 'person:%' and not exists (
    select from loyalty.staff s where s.partner_id = v_invite.partner_id and s.role = 'owner' and s.status = 'active'
      and 'person:' || s.person_id = v_invite.invited_by) then
    perform core.raise_error('KP397', 'invitation ' || coalesce(v_invite.id::text, 'null'));
  elsif v_invite.used_at is null and v_invite.expires_at <= core.now() then
    perform core.raise_error('KP399', 'invitation ' || v_invite.id);
  end if;
  return v_invite;
end
$$;
comment on function loyalty.find_invite(text, bigint) is
  'The invitation with this token, locked, when a person may join by it, or has. KP397 there is none, it was revoked, or who invited is no active owner any more; KP398 somebody else joined by it; KP399 it has expired.';
