create function flows.rep_statement(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.rep_owned(p_turn);
  v_statement loyalty.statement;
  v_other date;
  v_month date;
  v_row jsonb := '[]'::jsonb;
begin
  select * into v_statement from loyalty.statement s where s.partner_id = v_partner_id
  order by (s.month::text = p_turn.argument) desc nulls last, s.month desc limit 1;
  if v_statement.id is null then
    v_outcome.text_key := 'partner_reports.no_statement';
    return v_outcome;
  end if;
  v_month := v_statement.month;
  v_outcome.params := pg_catalog.to_jsonb(v_statement) || pg_catalog.jsonb_build_object(
    'month', flows.rep_month_name(v_month, p_turn.locale),
    'outcome_html', core.text('loyalty.statement_outcome.' || case pg_catalog.sign(v_statement.closing)
      when 1 then 'operator_owes' when -1 then 'partner_owes' else 'even' end, p_turn.locale, pg_catalog.jsonb_build_object(
        'money', loyalty.money(pg_catalog.abs(v_statement.closing) * v_statement.point_value_minor, p_turn.locale))));
  v_outcome.photo := flows.rep_points_chart(v_partner_id, v_month, p_turn.locale);
  select max(s.month) into v_other from loyalty.statement s where s.partner_id = v_partner_id and s.month < v_month;
  if v_other is not null then
    v_row := v_row || dialog.callback_button('◀️ ' || flows.rep_month_name(v_other, p_turn.locale), 'rep_statement:' || v_other);
  end if;
  select min(s.month) into v_other from loyalty.statement s where s.partner_id = v_partner_id and s.month > v_month;
  if v_other is not null then
    v_row := v_row || dialog.callback_button(flows.rep_month_name(v_other, p_turn.locale) || ' ▶️', 'rep_statement:' || v_other);
  end if;
  v_outcome.buttons := case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partner_reports.button.xlsx', p_turn.locale), 'rep_file:statement_xlsx:' || v_month),
      dialog.callback_button(core.text('partner_reports.button.csv', p_turn.locale), 'rep_file:statement_csv:' || v_month)));
  return v_outcome;
end
$$;
comment on function flows.rep_statement(dialog.turn) is
  'View of a partner''s statement of a month (the argument is its first day), the newest unless there is one of that month, with points by month as a picture.';
