create function orders.params(p_order orders.order, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('id', p_order.id::text, 'item', p_order.item_name,
    'price', orders.price(p_order.amount, p_order.currency, p_locale));
end
$$;
comment on function orders.params(orders.order, text) is 'What every text about an order may say of it: number, item, price.';
