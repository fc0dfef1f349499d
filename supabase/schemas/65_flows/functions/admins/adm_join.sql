create function flows.adm_join(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_token text := pg_catalog.substr(p_turn.argument, 7);
  v_invite flows.admin_invite := flows.adm_find_invite(v_token);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('chief', loyalty.staff_name(v_invite.invited_by));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
    core.text('admins.button.accept', p_turn.locale), 'adm_accept:' || v_token) || '{"style": "success"}'));
  return v_outcome;
end
$$;
comment on function flows.adm_join(dialog.turn) is
  'View of an administrator''s invitation, opened by its link: who invites, and to what; accepting is a button. KP651 as flows.adm_find_invite().';
