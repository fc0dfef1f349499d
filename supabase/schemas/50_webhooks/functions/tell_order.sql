create function webhooks.tell_order() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  if webhooks.wants('order') then
    perform webhooks.emit('order', new.person_id, webhooks.person_data(new.person_id) || pg_catalog.jsonb_build_object(
      'action', tg_argv[0], 'order_id', new.id, 'status', new.status, 'item_id', new.item_id, 'item', new.item_name,
      'pay_with', new.pay_with, 'amount', new.amount, 'currency', new.currency, 'cancel_reason', new.cancel_reason,
      'contact', pg_catalog.jsonb_build_object('name', new.name, 'phone', new.phone, 'address', new.address)));
  end if;
  return null;
end
$$;
comment on function webhooks.tell_order() is
  'Trigger of orders.order: one was made or moved (the argument). Where it is to be sent goes along; amount is whole points or stars, or minor units of the currency.';
