create function flows.run_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if flows.run_argument(p_turn.argument) is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'runs.months';
  end if;
  return v_outcome;
end
$$;
comment on function flows.run_open(dialog.turn) is 'Handler of a month''s buttons: one that is gone leads back to the months.';
