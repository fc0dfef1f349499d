create function orders.lock(p_order_id bigint) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order;
begin
  select * into v_order from orders.order o where o.id = p_order_id for no key update;
  return v_order;
end
$$;
comment on function orders.lock(bigint) is
  'Locks an order; all null when there is none. Whoever does something with an order locks rows in this order and no other: the payment, the invoice that is asked about or paid, orders by number, their items by number, wallets. So nobody who holds an order locks an invoice: that a newer one was sent, or that the order is closed, is not written into the others but looked up when one is about to be paid (payments.check_invoice, orders.may_be_paid).';
