create function flows.rep_mine(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.current_partner(p_turn);
  v_day date := core.today();
begin
  v_outcome.params := pg_catalog.jsonb_build_object('date', core.format_date(v_day, p_turn.locale),
    'partner', (select p.name from loyalty.partner p where p.id = v_partner_id),
    'lines_html', flows.rep_summary(v_partner_id, p_turn.person_id, v_day, v_day + 1, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.rep_mine(dialog.turn) is 'View of what somebody sold today where they work: their own purchases only.';
