create function orders._tell(p_order orders.order, p_text_key text, p_params jsonb default '{}') returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text := (select p.locale from people.person p where p.id = p_order.person_id);
begin
  perform gateway.notify(p_order.person_id, 'client', null, p_text_key, orders.params(p_order, v_locale) || p_params,
    pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_object('text', core.text('orders.button.mine', v_locale), 'callback_data', 'shop_my:' || p_order.id)))));
end
$$;
comment on function orders._tell(orders.order, text, jsonb) is 'Tells who ordered of their order, in their language, with a button to it.';
