create function flows.adm_find_invite(p_token text) returns flows.admin_invite
language plpgsql volatile set search_path = ''
as $$
declare
  v_invite flows.admin_invite;
begin
  select * into v_invite from flows.admin_invite i where i.token_hash = core.hash_text(p_token) for no key update;
  if v_invite.id is null or v_invite.used_at is not null or v_invite.revoked_at is not null
    or v_invite.expires_at <= core.now() or not flows.adm_is_chief(v_invite.invited_by) then
    perform core.raise_error('KP651', 'invitation ' || coalesce(v_invite.id::text, 'null'));
  end if;
  return v_invite;
end
$$;
comment on function flows.adm_find_invite(text) is
  'The invitation with this token, locked, when somebody may become an administrator by it. KP651 there is none, it was used or revoked, has expired, or who invited is a chief no more.';
