create function flows.par_rates_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_new loyalty.partner_rate := flows.par_new_rate(p_draft);
begin
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', (select p.name from loyalty.partner p where p.id = v_new.partner_id),
    'old_html', flows.par_rate_html('partners.rate_today', loyalty.rate(v_new.partner_id, core.today()), p_turn.locale),
    'new_html', flows.par_rate_html('partners.rate_from', v_new, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.par_rates_preview(dialog.turn, jsonb) is
  'What an administrator confirms: a partner''s rates of today and the new ones.';
