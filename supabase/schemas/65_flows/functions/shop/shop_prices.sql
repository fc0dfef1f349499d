create function flows.shop_prices(p_item orders.item, p_person_id bigint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.string_agg(orders.price(w.amount, w.currency, p_locale), ' · ')
    from orders.ways(p_item, p_person_id) w);
end
$$;
comment on function flows.shop_prices(orders.item, bigint, text) is 'What an item costs in every way it is sold: 450 points · 50 ⭐. Null when it is sold in none.';
