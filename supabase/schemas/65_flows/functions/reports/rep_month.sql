create function flows.rep_month(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.rep_owned(p_turn);
  v_month date := flows.rep_month_of(p_turn.argument, v_partner_id);
  v_before date := (v_month - '1 month'::interval)::date;
  v_after date := (v_month + '1 month'::interval)::date;
  v_row jsonb := '[]'::jsonb;
begin
  v_outcome.params := pg_catalog.jsonb_build_object('month', flows.rep_month_name(v_month, p_turn.locale),
    'lines_html', flows.rep_summary(v_partner_id, null, v_month, v_after, p_turn.locale));
  v_outcome.photo := flows.rep_days_chart(v_partner_id, v_month, p_turn.locale);
  if v_before >= flows.rep_first_month(v_partner_id) then
    v_row := v_row || dialog.callback_button('◀️ ' || flows.rep_month_name(v_before, p_turn.locale), 'rep_month:' || v_before);
  end if;
  if v_after <= core.today() then
    v_row := v_row || dialog.callback_button(flows.rep_month_name(v_after, p_turn.locale) || ' ▶️', 'rep_month:' || v_after);
  end if;
  v_outcome.buttons := case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end
    || pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('partner_reports.button.staff', p_turn.locale), 'rep_staff:' || v_month)),
      pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('partner_reports.button.xlsx', p_turn.locale), 'rep_file:month_xlsx:' || v_month),
        dialog.callback_button(core.text('partner_reports.button.csv', p_turn.locale), 'rep_file:month_csv:' || v_month)));
  return v_outcome;
end
$$;
comment on function flows.rep_month(dialog.turn) is
  'View of a partner''s month, the present one or the argument''s (its first day): totals, sales by day as a picture, the months beside it, files.';
