create function orders.mark_paid(p_order_id bigint, p_payment_id bigint) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment;
  v_order orders.order;
begin
  select * into v_payment from payments.payment p where p.id = p_payment_id for no key update;
  v_order := orders.lock(p_order_id);
  if v_order.payment_id = p_payment_id or v_payment.status is distinct from 'matched' then
    return v_order;
  elsif v_order.status = 'new' and (v_payment.amount_minor, v_payment.currency::text) = (v_order.amount, v_order.currency) then
    v_order := orders._set_paid(v_order, p_payment_id, 'rule:paid');
    perform orders._tell(v_order, 'orders.paid');
    return v_order;
  end if;
  perform payments.queue_payment(p_payment_id, 'order_closed');
  if v_order.id is not null then
    perform orders._tell(v_order, 'orders.paid_closed');
  end if;
  return v_order;
end
$$;
comment on function orders.mark_paid(bigint, bigint) is
  'Money for an order came: it is paid, who ordered and the admins hear of it. Money for an order that is paid or cancelled already, or of another amount, goes to the review queue (reason order_closed), and both hear of that. The same payment again changes nothing. Locks the payment, then the order.';
