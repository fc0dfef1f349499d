create function flows.spend_over_limit(p_turn dialog.turn, p_spend loyalty.spend) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_quote jsonb;
begin
  select pg_catalog.jsonb_build_object('person', p_spend.person_id, 'partner', p_spend.partner_id, 'bill', p_spend.bill_minor,
    'spend', p_spend.id, 'points', p_spend.points, 'earned', coalesce(sum(q.points), 0)) into v_quote
  from loyalty.quote(p_spend.person_id, p_spend.partner_id, p_spend.bill_minor, null, p_spend.points) q where q.side = 'earn';
  if flows.serve_ask_owners('spend:' || p_spend.id, p_spend.cashier_id, v_quote) is null then
    return 'spend.till_closed';
  end if;
  perform gateway.notify(p_spend.cashier_id, 'partner', null, 'serve.agreed_over_limit', pg_catalog.jsonb_build_object(
    'client', flows.serve_name(p_turn.person_id), 'points', p_spend.points));
  return 'spend.agreed_owner_asked';
end
$$;
comment on function flows.spend_over_limit(dialog.turn, loyalty.spend) is
  'A client agreed to pay with points for a purchase over its cashier''s limit: asks the owners and tells the cashier. What the client is told, as the key of a text.';
