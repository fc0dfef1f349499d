create function flows.rep_staff(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.rep_owned(p_turn);
  v_month date := flows.rep_month_of(p_turn.argument, v_partner_id);
  v_lines text;
  v_bars jsonb;
  v_count bigint;
begin
  select count(*), pg_catalog.string_agg(core.text('partner_reports.staff_line', p_turn.locale, pg_catalog.jsonb_build_object(
      'name', pg_catalog.left(c.o_name, 40), 'purchases', c.o_purchases,
      'turnover', loyalty.money(c.o_turnover, p_turn.locale))), E'\n' order by c.n) filter (where c.n <= 8),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('label', c.o_name, 'value', pg_catalog.round(c.o_turnover / 100.0)) order by c.n) filter (where c.n <= 20)
  into v_count, v_lines, v_bars
  from flows.rep_by_cashier(v_partner_id, v_month, p_turn.locale) with ordinality
    c (o_name, o_purchases, o_clients, o_turnover, o_refunded, o_earned, o_spent, n);
  if v_count > 8 then
    v_lines := v_lines || E'\n' || core.text('partner_reports.staff_more', p_turn.locale, pg_catalog.jsonb_build_object('count', v_count - 8));
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('month', flows.rep_month_name(v_month, p_turn.locale),
    'lines_html', coalesce(v_lines, core.text('partner_reports.nothing', p_turn.locale)));
  if v_count > 1 then
    v_outcome.photo := pg_catalog.jsonb_build_object('$chart', pg_catalog.jsonb_build_object(
      'title', core.text('partner_reports.chart_staff', p_turn.locale),
      'unit', flows.rep_month_name(v_month, p_turn.locale) || ', ' || flows.rep_currency(), 'bars', v_bars, 'locale', p_turn.locale));
  end if;
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(
      dialog.callback_button('📅 ' || flows.rep_month_name(v_month, p_turn.locale), 'rep_month:' || v_month)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partner_reports.button.xlsx', p_turn.locale), 'rep_file:staff_xlsx:' || v_month),
      dialog.callback_button(core.text('partner_reports.button.csv', p_turn.locale), 'rep_file:staff_csv:' || v_month)));
  return v_outcome;
end
$$;
comment on function flows.rep_staff(dialog.turn) is
  'View of a partner''s month by cashiers (the argument is its first day), eight in words, more in the picture, all in the file.';
