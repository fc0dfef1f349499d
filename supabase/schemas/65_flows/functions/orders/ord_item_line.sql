create function flows.ord_item_line(p_item orders.item, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return core.text(case when not p_item.active then 'ord.item_off' when p_item.stock is null then 'ord.item_endless' else 'ord.item_line' end, p_locale,
    pg_catalog.jsonb_build_object('name', p_item.name, 'n', p_item.stock, 'prices', flows.ord_prices(p_item, p_locale)));
end
$$;
comment on function flows.ord_item_line(orders.item, text) is 'An item in a line: name, prices, how many are left, or that it is off sale.';
