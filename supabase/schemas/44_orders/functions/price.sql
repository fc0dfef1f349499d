create function orders.price(p_amount bigint, p_currency text, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case when p_amount is null then null
    when p_currency = 'points' then core.text('orders.points', p_locale, pg_catalog.jsonb_build_object('n', p_amount))
    else payments.format_amount(p_amount, p_currency, p_locale) end;
end
$$;
comment on function orders.price(bigint, text, text) is 'What an order costs, as a person reads it: 450 points, 50 ⭐, 250 ₴. Plain text; null for no price.';
