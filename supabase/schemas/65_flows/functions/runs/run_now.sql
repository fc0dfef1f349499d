create function flows.run_now(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_month date := flows.run_argument(p_turn.argument);
begin
  if not exists (select from loyalty.bonus_months(1200) m where m.month = v_month and m.is_next) then
    v_outcome := dialog.stale(p_turn);
    v_outcome.toast := core.text('runs.not_now', p_turn.locale);
    v_outcome.next_state := 'runs.months';
    return v_outcome;
  end if;
  v_outcome.text_key := 'runs.intro';
  v_outcome.params := pg_catalog.jsonb_build_object('month', flows.run_name(v_month));
  v_outcome.draft := pg_catalog.jsonb_build_object('month', v_month);
  return v_outcome;
end
$$;
comment on function flows.run_now(dialog.turn) is 'Handler of "Give them now": asks to type the month; another than the next one that is due is told so.';
