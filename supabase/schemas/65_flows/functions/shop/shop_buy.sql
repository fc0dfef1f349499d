create function flows.shop_buy(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_asked text[] := pg_catalog.regexp_match(p_turn.argument, '^([0-9]{1,18})\.(points|stars|provider)\.([0-9]{1,18})\.([0-9]{1,18})$');
  v_known orders.contact := flows.shop_known(p_turn.person_id);
  v_key text;
  v_order orders.order;
  v_item_id bigint;
begin
  if v_asked is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'shop.list';
    return v_outcome;
  end if;
  v_item_id := v_asked[1]::bigint;
  v_key := pg_catalog.format('shop:%s:%s', p_turn.person_id, v_asked[4]);
  -- The price that was read must be the price that is paid.
  if not exists (select from orders.order o where o.key = v_key) and exists (select from orders.item i, orders.ways(i, p_turn.person_id) w
      where i.id = v_item_id and w.pay_with = v_asked[2] and w.amount <> v_asked[3]::bigint) then
    v_outcome.toast := core.text('shop.price_changed', p_turn.locale);
    v_outcome.next_state := 'shop.pay';
    return v_outcome;
  end if;
  v_order := orders.place(v_key, p_turn.person_id, v_item_id, v_asked[2], v_known.name, v_known.phone, v_known.address);
  if v_order.status = 'new' and v_order.pay_with = 'points' then
    v_order := orders.pay_with_points(v_order.id, p_turn.person_id);
  elsif v_order.status = 'new' and not exists (select from payments.invoice i where i.order_id = v_order.id and i.status = 'open') then
    perform orders.invoice(v_order.id, p_turn.person_id);
  end if;
  v_outcome.text_key := case v_order.status when 'new' then 'shop.ordered' when 'cancelled' then 'shop.ordered_before' else 'shop.ordered_paid' end;
  v_outcome.params := orders.params(v_order, p_turn.locale) || pg_catalog.jsonb_build_object(
    'balance', ledger.balance(p_turn.person_id),
    'until', flows.stat_time(v_order.created_at + pg_catalog.make_interval(hours => core.setting_integer('order_hours')::integer), p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('orders.button.mine', p_turn.locale), 'shop_my:' || v_order.id)));
  return v_outcome;
end
$$;
comment on function flows.shop_buy(dialog.turn) is
  'Handler of "Pay 450 points" and "Order for 50 ⭐": orders, and pays at once or sends the invoice; pressed again, it says the same. A price that changed since it was read is shown first. The refusals of orders.place() and orders.pay_with_points().';
