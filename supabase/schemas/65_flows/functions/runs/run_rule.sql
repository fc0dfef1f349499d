create function flows.run_rule(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_rule loyalty.bonus_rule := flows.run_rule_named(p_turn);
begin
  v_outcome.params := flows.run_rule_words(v_rule, p_turn.locale);
  if flows.run_rule_holds(v_rule) then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('runs.button.stop', p_turn.locale), 'run_when:' || v_rule.id)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.run_rule(dialog.turn) is
  'View of one rule of monthly bonuses (the argument): who gets it, how much, for which months. KP363 no such rule.';
