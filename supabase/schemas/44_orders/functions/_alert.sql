create function orders._alert(p_order orders.order, p_text_key text, p_params jsonb default '{}') returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform gateway.alert_admin(p_text_key, orders.params(p_order, core.setting_text('admin_locale')) || p_params,
    pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('text_key', 'orders.button.card', 'callback_data', 'ord_show:' || p_order.id)));
end
$$;
comment on function orders._alert(orders.order, text, jsonb) is 'Tells the admins of an order, with a button to its card.';
