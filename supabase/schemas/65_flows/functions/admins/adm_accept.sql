create function flows.adm_accept(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_invite flows.admin_invite;
begin
  if flows.is_admin(p_turn) then
    return v_outcome;
  end if;
  v_invite := flows.adm_find_invite(p_turn.argument);
  update flows.admin_invite i set used_at = core.now(), used_by = p_turn.person_id where i.id = v_invite.id;
  perform flows.adm_enter(p_turn.person_id, v_invite.invited_by);
  perform gateway.notify(v_invite.invited_by, 'admin', null, 'admins.told_joined',
    pg_catalog.jsonb_build_object('name', loyalty.staff_name(p_turn.person_id)));
  v_outcome.calls := array[flows.chat_commands('admin', 'admin', p_turn.locale, p_turn.chat_id)];
  v_outcome.toast := core.text('admins.joined', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.adm_accept(dialog.turn) is
  'Handler of "Become an administrator": the person is one from now on, has an administrator''s commands, and the chief is told. Who is one already uses nothing up. KP651 as flows.adm_find_invite().';
