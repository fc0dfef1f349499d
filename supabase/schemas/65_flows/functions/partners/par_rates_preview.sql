create function flows.par_rates_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_new loyalty.partner_rate := flows.par_new_rate(p_draft);
begin
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', (select p.name from loyalty.partner p where p.id = v_new.partner_id),
    'rates_html', flows.par_rates_html(v_new.partner_id, p_turn.locale, v_new));
  return v_outcome;
end
$$;
comment on function flows.par_rates_preview(dialog.turn, jsonb) is
  'What an administrator confirms: a partner''s rates of today, those planned already, and among them the new ones.';
