create function flows.par_rates_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_new loyalty.partner_rate := flows.par_new_rate(p_draft);
begin
  perform flows.ppl_lay(p_turn.person_id, null, v_new.partner_id);
  perform loyalty.set_rate(v_new.partner_id, v_new.valid_from, v_new.earn_bp, v_new.payable_bp, v_new.fee_bp,
    'person:' || p_turn.person_id, true);
  v_outcome.text_key := 'partners.done_rates';
  v_outcome.params := pg_catalog.jsonb_build_object('name', (select p.name from loyalty.partner p where p.id = v_new.partner_id),
    'from', core.format_date(v_new.valid_from, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.par_rates_submit(dialog.turn, jsonb) is
  'Submit function: sets a partner''s rates from a coming day on, in the administrator''s name. KP300, KP305, KP306 as loyalty.set_rate().';
