create function flows.apr_sure(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_application(p_turn.argument);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_application.name,
    'applicant', loyalty.staff_name(v_application.person_id),
    'earn', flows.set_value('default_earn_bp', pg_catalog.to_jsonb(core.setting_integer('default_earn_bp')), p_turn.locale),
    'payable', flows.set_value('default_payable_bp', pg_catalog.to_jsonb(core.setting_integer('default_payable_bp')), p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('approvals.button.approve_now', p_turn.locale), 'apr_yes:' || v_application.id)
      || '{"style": "success"}'));
  return v_outcome;
end
$$;
comment on function flows.apr_sure(dialog.turn) is 'View that asks whether an applicant is to become a partner, and under which terms.';
