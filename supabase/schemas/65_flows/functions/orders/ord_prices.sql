create function flows.ord_prices(p_item orders.item, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.concat_ws(' · ', orders.price(p_item.price_points, 'points', p_locale),
    orders.price(p_item.price_stars, 'XTR', p_locale),
    orders.price(p_item.price_minor, core.setting_text('order_currency'), p_locale));
end
$$;
comment on function flows.ord_prices(orders.item, text) is 'All prices of an item, also those that nobody can pay here now: 450 points · 50 ⭐ · 250 ₴.';
