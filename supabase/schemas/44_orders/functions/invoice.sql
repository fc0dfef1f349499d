create function orders.invoice(p_order_id bigint, p_person_id bigint) returns payments.invoice
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order := orders.lock(p_order_id);
  v_item orders.item;
begin
  if v_order.id is null or v_order.person_id <> p_person_id then
    perform core.raise_error('KP444', coalesce(p_order_id::text, 'null'));
  elsif v_order.pay_with = 'points' or v_order.status <> 'new' then
    perform core.raise_error('KP445', 'order ' || p_order_id);
  end if;
  select * into v_item from orders.item i where i.id = v_order.item_id;
  return payments.make_invoice(p_person_id, 'order', v_order.id, v_order.amount, v_order.currency, v_order.item_name, v_item.description);
end
$$;
comment on function orders.invoice(bigint, bigint) is
  'Sends a person the invoice of their unpaid order; those sent before can no longer be paid (payments.check_invoice). KP444 no such order of theirs, KP445 it is not waiting to be paid with money; the errors of payments.make_invoice().';
