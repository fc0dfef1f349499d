create function flows.ord_cancel_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_order orders.order := orders.lock((p_draft -> 'order')::bigint);
begin
  if flows.ord_open(v_order, 'ord_cancel') then
    perform orders.cancel(v_order.id, 'person:' || p_turn.person_id, p_draft ->> 'reason');
    v_outcome.text_key := 'ord.cancelled';
  else
    v_outcome.text_key := 'ord.quicker';
  end if;
  v_outcome.params := flows.ord_params(v_order, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.ord_cancel_submit(dialog.turn, jsonb) is
  'Submit function of a cancellation: the client reads the reason; stock and points come back, money is queued to be given back. When another administrator was quicker, nothing changes and it is said who.';
