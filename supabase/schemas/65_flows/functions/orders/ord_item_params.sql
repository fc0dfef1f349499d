create function flows.ord_item_params(p_item orders.item, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('name', p_item.name, 'about', p_item.description, 'prices', flows.ord_prices(p_item, p_locale),
    'kind_html', core.text(case when p_item.is_digital then 'ord.kind.digital' when p_item.needs_address then 'ord.kind.sent' else 'ord.kind.handed' end,
      p_locale),
    'provider_html', case when p_item.price_minor is not null and not core.setting_boolean('payment_provider_ready')
      then E'\n' || core.text('ord.no_provider', p_locale) else '' end);
end
$$;
comment on function flows.ord_item_params(orders.item, text) is 'What the screens about an item say of it: name, description, prices, how clients get it, and that nobody can pay by card yet.';
