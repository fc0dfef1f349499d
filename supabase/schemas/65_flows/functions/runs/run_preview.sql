create function flows.run_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.params := flows.run_rule_words(flows.run_of_draft(p_draft), p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.run_preview(dialog.turn, jsonb) is 'Preview of a new bonus rule, as its card will be: what was skipped has its meaning there.';
