create function flows.run_month(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_month date := flows.run_argument(p_turn.argument);
  v_status text;
  v_is_next boolean;
  v_run loyalty.run;
  v_lines text;
  v_points bigint;
begin
  select m.status, m.is_next into v_status, v_is_next from loyalty.bonus_months(1200) m where m.month = v_month;
  select * into v_run from loyalty.run r where r.kind = 'monthly_bonus' and r.period = v_month;
  select pg_catalog.string_agg(core.text('runs.rule_line', p_turn.locale, pg_catalog.jsonb_build_object(
      'rule', t.name, 'people', t.people, 'points', t.points)), E'\n' order by t.rule_id), coalesce(sum(t.points), 0)
  into v_lines, v_points
  from (
    select d.rule_id, d.name, d.people, d.points from loyalty.preview_monthly_bonuses(v_month) d
    where v_status in ('open', 'due')
    union all
    select b.id, b.name, (o.value ->> 'people')::bigint, (o.value ->> 'points')::bigint
    from pg_catalog.jsonb_each(coalesce(v_run.detail, '{}')) o join loyalty.bonus_rule b on b.id::text = o.key
    where v_status in ('running', 'done')
  ) t;
  v_outcome.params := pg_catalog.jsonb_build_object('month', flows.run_name(v_month), 'points', v_points,
    'lines_html', coalesce(v_lines, core.text('runs.no_rules', p_turn.locale)),
    'state_html', case when v_status = 'done' then core.text('runs.month_done', p_turn.locale, pg_catalog.jsonb_build_object(
        'at', flows.stat_time(v_run.finished_at, p_turn.locale), 'seconds', pg_catalog.ceil(v_run.busy_ms / 1000.0)::bigint))
      else core.text(case v_status when 'open' then 'runs.month_open' when 'due' then 'runs.month_due' else 'runs.month_running' end,
        p_turn.locale) end);
  v_outcome.buttons := '[]';
  if v_status in ('open', 'due') and v_points > 0 then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('runs.button.people', p_turn.locale), 'run_people:' || v_month)));
  end if;
  if v_is_next then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('runs.button.now', p_turn.locale), 'run_now:' || v_month)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.run_month(dialog.turn) is
  'View of a month''s bonuses by rule: what was given, or, before that, the dry run; the oldest month that is due can be given now.';
