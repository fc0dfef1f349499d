create function flows.run_when(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_rule loyalty.bonus_rule := flows.run_rule_named(p_turn);
  v_now text := v_rule.id || '.now';
  v_later text := v_rule.id || '.later';
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_rule.name, 'month', flows.run_name(core.today()));
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('runs.button.stop_later', p_turn.locale), 'run_stop:' || v_later)),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('runs.button.stop_now', p_turn.locale), 'run_stop:' || v_now)));
  return v_outcome;
end
$$;
comment on function flows.run_when(dialog.turn) is
  'View that asks whether a rule (the argument) still gives this month when it is stopped. KP363 no such rule.';
