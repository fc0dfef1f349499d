create function flows.par_rates(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
begin
  v_outcome.draft := pg_catalog.jsonb_build_object('partner', v_partner.id);
  v_outcome.text_key := 'partners.begin_rates';
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_partner.name,
    'rates_html', flows.par_rates_html(v_partner.id, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.par_rates(dialog.turn) is
  'Handler of Rates: says those of today and to come, asks from when and which. KP300 as flows.par_desk().';
