create function flows.rep_today(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.rep_owned(p_turn);
  v_day date := flows.rep_day_of(p_turn.argument, v_partner_id);
  v_before date := v_day - 1;
  v_after date := v_day + 1;
  v_row jsonb := '[]'::jsonb;
begin
  if v_day < core.today() then
    v_outcome.text_key := 'partner_reports.day';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('date', core.format_date(v_day, p_turn.locale),
    'lines_html', flows.rep_summary(v_partner_id, null, v_day, v_after, p_turn.locale));
  v_outcome.photo := flows.rep_hours_chart(v_partner_id, v_day, p_turn.locale);
  if v_before >= flows.rep_first_month(v_partner_id) then
    v_row := v_row || dialog.callback_button('◀️ ' || core.format_date(v_before, p_turn.locale), 'rep_today:' || v_before);
  end if;
  if v_after <= core.today() then
    v_row := v_row || dialog.callback_button(core.format_date(v_after, p_turn.locale) || ' ▶️', 'rep_today:' || v_after);
  end if;
  v_outcome.buttons := case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partner_reports.button.xlsx', p_turn.locale), 'rep_file:day_xlsx:' || v_day),
      dialog.callback_button(core.text('partner_reports.button.csv', p_turn.locale), 'rep_file:day_csv:' || v_day)));
  return v_outcome;
end
$$;
comment on function flows.rep_today(dialog.turn) is
  'View of a partner''s day, today so far or the argument''s: totals, sales by hour as a picture, the days beside it, files.';
