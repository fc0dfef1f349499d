create function orders.lock(p_order_id bigint) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order;
begin
  perform from payments.invoice i where i.order_id = p_order_id order by i.id for no key update;
  select * into v_order from orders.order o where o.id = p_order_id for no key update;
  return v_order;
end
$$;
comment on function orders.lock(bigint) is
  'Locks an order, its invoices first: whoever takes the money of an invoice locks in that order, too. All null when there is none.';
