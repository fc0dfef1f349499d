create function orders.give_back(p_order_id bigint, p_actor text) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment;
  v_order orders.order;
begin
  -- The payment first, as everywhere; which one it is does not change once the order is paid.
  select * into v_payment from payments.payment p
  where p.id = (select o.payment_id from orders.order o where o.id = p_order_id) for no key update;
  v_order := orders.lock(p_order_id);
  if v_order.id is null then
    perform core.raise_error('KP444', coalesce(p_order_id::text, 'null'));
  elsif v_order.refund = 'done' then
    return v_order;
  elsif v_order.refund <> 'queued' then
    perform core.raise_error('KP447', 'order ' || p_order_id);
  end if;
  perform core.write_audit(p_actor, 'repay.order', 'order:' || v_order.id);
  if v_order.pay_with = 'stars' and v_payment.status <> 'refunded' then
    perform payments.refund_stars(v_order.payment_id, p_actor);
    select * into v_order from orders.order o where o.id = p_order_id;
    return v_order;
  end if;
  perform payments.refund_money(v_order.payment_id, 'order:' || v_order.id, v_order.amount, core.now());
  return orders.note_refunded(v_order.id, p_actor);
end
$$;
comment on function orders.give_back(bigint, text) is
  'Gives back the money of a cancelled order: Stars are sent back through Telegram, whose word closes the matter; of money from a payment provider an admin says that it went back. What was given back already stays so. KP444 no such order, KP447 there is nothing to give back; the errors of payments.refund_stars() and payments.refund_money().';
