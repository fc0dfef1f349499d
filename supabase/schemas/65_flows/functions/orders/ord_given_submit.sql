create function flows.ord_given_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint := (p_draft -> 'order')::bigint;
  v_order orders.order;
begin
  -- The payment before the order, as everywhere.
  perform from payments.payment p where p.id = (select o.payment_id from orders.order o where o.id = v_id) for no key update;
  v_order := orders.lock(v_id);
  if flows.ord_open(v_order, 'ord_given') then
    perform orders.give_back(v_order.id, 'person:' || p_turn.person_id);
    v_outcome.text_key := 'ord.given';
  else
    v_outcome.text_key := 'ord.quicker';
  end if;
  v_outcome.params := flows.ord_params(v_order, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.ord_given_submit(dialog.turn, jsonb) is
  'Submit function of "the money went back": the client is told. When another administrator was quicker, nothing changes and it is said who.';
