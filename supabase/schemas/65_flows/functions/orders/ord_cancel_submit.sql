create function flows.ord_cancel_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint := (p_draft -> 'order')::bigint;
  v_order orders.order;
begin
  v_order := orders.lock(v_id);
  if flows.ord_open(v_order, 'ord_cancel') then
    perform orders.cancel(v_order.id, 'person:' || p_turn.person_id, p_draft ->> 'reason');
    v_outcome.text_key := 'ord.cancelled';
  else
    v_outcome.text_key := 'ord.quicker';
  end if;
  v_outcome.params := orders.params(v_order, p_turn.locale) || pg_catalog.jsonb_build_object(
    'history_html', flows.order_history(v_id, p_turn.locale, true));
  return v_outcome;
end
$$;
comment on function flows.ord_cancel_submit(dialog.turn, jsonb) is
  'Submit function of a cancellation: the client reads the reason; stock and points come back, money is queued to be given back. When another administrator was quicker, nothing changes and it is said who.';
