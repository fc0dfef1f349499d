create function flows.run_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  select pg_catalog.jsonb_build_object('lines_html', pg_catalog.string_agg(case
      when r.kind is null then core.text('runs.line_never', p_turn.locale, pg_catalog.jsonb_build_object(
        'kind', core.text('runs.kind.' || k.kind, p_turn.locale)))
      else core.text('runs.line', p_turn.locale, pg_catalog.jsonb_build_object(
        'mark', case r.status when 'done' then '✅' else '⏳' end, 'kind', core.text('runs.kind.' || k.kind, p_turn.locale),
        'period', case when k.kind in ('monthly_bonus', 'tier_review', 'statements') then flows.run_name(r.period)
          else core.format_date(r.period, p_turn.locale) end,
        'result_html', flows.run_result(r, p_turn.locale))) end, E'\n' order by k.n))
  into v_outcome.params
  from pg_catalog.unnest(array['monthly_bonus', 'expiry', 'tier_review', 'birthday', 'reminders', 'statements'])
      with ordinality as k (kind, n)
    left join lateral (select * from loyalty.run q where q.kind = k.kind order by q.period desc limit 1) r on true;
  return v_outcome;
end
$$;
comment on function flows.run_list(dialog.turn) is 'View of the runs: the last period of each kind, with people, points and time.';
