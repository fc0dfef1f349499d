create function flows.ord_params(p_order orders.order, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return orders.params(p_order, p_locale) || pg_catalog.jsonb_build_object('history_html', flows.order_history(p_order.id, p_locale, true));
end
$$;
comment on function flows.ord_params(orders.order, text) is
  'What an administrator reads after a form about an order: what was ordered, and its history as it stands now, with who did it.';
