create function flows.rep_today(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.rep_owned(p_turn);
  v_day date := core.today();
begin
  v_outcome.params := pg_catalog.jsonb_build_object('date', core.format_date(v_day, p_turn.locale),
    'lines_html', flows.rep_summary(v_partner_id, null, v_day, v_day + 1, p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('partner_reports.button.xlsx', p_turn.locale), 'rep_file:day_xlsx:' || v_day),
    dialog.callback_button(core.text('partner_reports.button.csv', p_turn.locale), 'rep_file:day_csv:' || v_day)));
  return v_outcome;
end
$$;
comment on function flows.rep_today(dialog.turn) is 'View of a partner''s day so far, with its purchases as a file.';
