create function flows.run_stop(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_word text := pg_catalog.split_part(p_turn.argument, '.', 2);
begin
  if (v_word in ('now', 'later')) is not true then
    return dialog.stale(p_turn);
  end if;
  perform loyalty.stop_bonus_rule((flows.run_rule_named(p_turn)).id, 'person:' || p_turn.person_id, v_word = 'later');
  v_outcome.toast := core.text('runs.stopped.' || v_word, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.run_stop(dialog.turn) is
  'Handler that stops a bonus rule, now or after this month as the button says, in the administrator''s name (audit). KP363 no such rule.';
