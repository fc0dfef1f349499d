create function flows.staff_confirm(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.owned_partner(p_turn);
  v_staff loyalty.staff := flows.staff_asked(p_turn);
begin
  if v_staff.status = 'active' then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
      core.text('staff.button.do_suspend', p_turn.locale), 'staff_suspend:' || v_staff.person_id) || '{"style": "danger"}'));
  else
    v_outcome.text_key := 'staff.ask_resume';
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
      core.text('staff.button.do_resume', p_turn.locale), 'staff_resume:' || v_staff.person_id) || '{"style": "success"}'));
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('partner', v_partner.name, 'name', loyalty.staff_name(v_staff.person_id));
  return v_outcome;
end
$$;
comment on function flows.staff_confirm(dialog.turn) is
  'View that asks whether somebody''s access shall be suspended, or restored. Refusals of flows.owned_partner().';
