create function orders.pay_with_points(p_order_id bigint, p_person_id bigint) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order;
begin
  perform loyalty._check_client(p_person_id);
  select * into v_order from orders.order o where o.id = p_order_id and o.person_id = p_person_id for no key update;
  if v_order.id is null then
    perform core.raise_error('KP444', coalesce(p_order_id::text, 'null'));
  elsif v_order.pay_with = 'points' and v_order.status in ('paid', 'shipped', 'done') then
    return v_order;
  elsif v_order.pay_with <> 'points' or v_order.status <> 'new' then
    perform core.raise_error('KP445', 'order ' || p_order_id);
  end if;
  perform ledger.lock_wallets(array[p_person_id]);
  perform from ledger.post_one('order:' || v_order.id, 'order', ledger.open_wallet(p_person_id),
    ledger.account_id('programme:orders'), v_order.amount, 'person:' || p_person_id,
    p_metadata => pg_catalog.jsonb_build_object('order_id', v_order.id, 'item', v_order.item_name));
  return orders._set_paid(v_order, null, 'person:' || p_person_id);
end
$$;
comment on function orders.pay_with_points(bigint, bigint) is
  'A person pays their order with points; one that is paid so already stays as it is. KP207 not enough points, KP310 and KP311 no such person or a blocked one, KP444 no such order of theirs, KP445 it is not to be paid with points, or not any more.';
