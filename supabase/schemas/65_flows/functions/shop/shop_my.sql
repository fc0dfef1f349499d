create function flows.shop_my(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_order orders.order;
  v_label text;
begin
  select * into v_order from orders.order o where o.id = flows.order_number(p_turn.argument) and o.person_id = p_turn.person_id;
  if v_order.id is null then
    perform core.raise_error('KP444', p_turn.argument);
  end if;
  v_outcome.params := orders.params(v_order, p_turn.locale) || pg_catalog.jsonb_build_object(
    'contact_html', coalesce(flows.shop_contact_html(v_order.name, v_order.phone, v_order.address), ''),
    'history_html', flows.order_history(v_order.id, p_turn.locale, false),
    'more_html', coalesce(E'\n\n' || case when v_order.status = 'new' then core.text('shop.my_unpaid', p_turn.locale, pg_catalog.jsonb_build_object('until',
        flows.stat_time(v_order.created_at + pg_catalog.make_interval(hours => core.setting_integer('order_hours')::integer), p_turn.locale)))
      when v_order.refund = 'queued' then core.text('shop.my_refund', p_turn.locale, orders.params(v_order, p_turn.locale))
      when v_order.refund = 'done' and v_order.pay_with = 'points' then
        core.text('shop.my_points_back', p_turn.locale, orders.params(v_order, p_turn.locale)) end, ''));
  v_outcome.buttons := '[]';
  if v_order.status = 'new' and v_order.pay_with <> 'points' then
    v_label := core.text('shop.pay_now', p_turn.locale, v_outcome.params);
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(v_label, 'shop_invoice:' || v_order.id) || '{"style": "primary"}'));
  end if;
  if v_order.status in ('new', 'paid') then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('shop.button.cancel', p_turn.locale), 'shop_ask:' || v_order.id)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.shop_my(dialog.turn) is
  'View of one order of the client (the argument): what, where to, how it moved along, what is still to do; it can be paid or cancelled while it may be. KP444 no such order of theirs.';
