create function flows.run_months(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('runs.months_line', p_turn.locale, pg_catalog.jsonb_build_object(
      'mark', case m.status when 'done' then '✅' when 'due' then '⚠️' when 'running' then '⏳' else '▫️' end,
      'month', flows.run_name(m.month),
      'status_html', case when m.status = 'done' then flows.run_result(r, p_turn.locale)
        else core.text('runs.status.' || m.status, p_turn.locale) end)), E'\n' order by m.month desc),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button(flows.run_name(m.month), 'run_month:' || m.month)) order by m.month desc)
  into v_lines, v_outcome.buttons
  from loyalty.bonus_months() m left join loyalty.run r on r.kind = 'monthly_bonus' and r.period = m.month;
  if v_lines is null then
    v_outcome.text_key := 'runs.months_none';
    v_outcome.buttons := '[]';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', v_lines);
  return v_outcome;
end
$$;
comment on function flows.run_months(dialog.turn) is 'View of the months that bonuses are given for, the newest six, with what became of each.';
