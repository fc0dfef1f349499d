create function flows.adm_revoke(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_count bigint;
begin
  perform flows.adm_require_chief(p_turn);
  update flows.admin_invite i set revoked_at = core.now()
  where i.used_at is null and i.revoked_at is null and i.expires_at > core.now();
  get diagnostics v_count = row_count;
  if v_count > 0 then
    perform core.write_audit('person:' || p_turn.person_id, 'revoke.admin_invites', 'bot:admin',
      pg_catalog.jsonb_build_object('count', v_count));
  end if;
  v_outcome.toast := core.text('admins.revoked', p_turn.locale, pg_catalog.jsonb_build_object('count', v_count));
  return v_outcome;
end
$$;
comment on function flows.adm_revoke(dialog.turn) is
  'Handler of "Cancel unused invitations" of administrators. KP650 who presses is no chief.';
