create function flows.shop_cancel(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform orders.cancel(flows.order_number(p_turn.argument), 'person:' || p_turn.person_id, null, p_turn.person_id);
  v_outcome.toast := core.text('shop.cancelled', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.shop_cancel(dialog.turn) is 'Handler of "Yes, cancel the order" (the argument). The refusals of orders.cancel().';
