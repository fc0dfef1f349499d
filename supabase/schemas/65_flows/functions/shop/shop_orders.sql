create function flows.shop_orders(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_before bigint := case when p_turn.word = 'shop_orders' then flows.order_number(p_turn.argument) end;
  v_last bigint;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('shop.order_line', p_turn.locale, orders.params(o, p_turn.locale) || pg_catalog.jsonb_build_object(
      'status', core.text('orders.status.' || o.status, p_turn.locale))), E'\n' order by o.id desc),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button('№' || o.id || ' ' || o.item_name, 'shop_my:' || o.id)) order by o.id desc), min(o.id)
  into v_lines, v_outcome.buttons, v_last
  from (select * from orders.order r where r.person_id = p_turn.person_id and (v_before is null or r.id < v_before)
    order by r.id desc limit 6) o;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  if v_lines is null then
    v_outcome.text_key := 'shop.orders_none';
  end if;
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_before is not null
      then dialog.callback_button(core.text('shop.button.newest', p_turn.locale), 'shop_orders') end,
    case when exists (select from orders.order o where o.person_id = p_turn.person_id and o.id < v_last)
      then dialog.callback_button(core.text('flows.button.older', p_turn.locale), 'shop_orders:' || v_last) end);
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''));
  return v_outcome;
end
$$;
comment on function flows.shop_orders(dialog.turn) is
  'View of a client''s orders, six a page, newest first; the argument is the order that the page before ended with.';
