create function flows.shop_invoice(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform orders.invoice(flows.order_number(p_turn.argument), p_turn.person_id);
  v_outcome.toast := core.text('shop.invoice_sent', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.shop_invoice(dialog.turn) is
  'Handler that sends the invoice of an unpaid order (the argument) once more; the one before can no longer be paid. The refusals of orders.invoice().';
