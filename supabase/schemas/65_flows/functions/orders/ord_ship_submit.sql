create function flows.ord_ship_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_order orders.order := orders.lock((p_draft -> 'order')::bigint);
begin
  if flows.ord_open(v_order, 'ord_ship') then
    perform orders.move(v_order.id, 'shipped', 'person:' || p_turn.person_id, p_draft ->> 'note');
    v_outcome.text_key := 'ord.shipped';
  else
    v_outcome.text_key := 'ord.quicker';
  end if;
  v_outcome.params := flows.ord_params(v_order, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.ord_ship_submit(dialog.turn, jsonb) is
  'Submit function of "Sent": with the note, if any, the client is told. When another administrator was quicker, nothing changes and it is said who.';
