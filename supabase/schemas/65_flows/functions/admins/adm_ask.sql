create function flows.adm_ask(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_admin flows.admin := flows.adm_asked(p_turn);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_admin.person_id),
    'date', core.format_date((v_admin.named_at at time zone core.setting_text('time_zone'))::date, p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
    core.text('admins.button.remove', p_turn.locale), 'adm_remove:' || v_admin.person_id) || '{"style": "danger"}'));
  return v_outcome;
end
$$;
comment on function flows.adm_ask(dialog.turn) is 'View that asks whether somebody is to be an administrator no more.';
