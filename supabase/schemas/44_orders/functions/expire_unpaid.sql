create function orders.expire_unpaid(p_limit integer default 1000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_orders orders.order[];
  v_order orders.order;
  v_closed bigint := 0;
begin
  -- One that somebody is paying, cancelling or asking about now is locked, and looked at again the next time.
  select pg_catalog.array_agg(d::orders."order") into v_orders
  from (
    select * from orders.order o
    where o.status = 'new' and o.created_at <= core.now() - pg_catalog.make_interval(hours => core.setting_integer('order_hours')::integer)
    order by o.id limit p_limit for no key update skip locked) d;
  perform orders._lock_items(v_orders);
  for v_order in select * from pg_catalog.unnest(v_orders) o order by o.id loop
    -- Telegram has just been told that it may be paid, and the money is on its way.
    continue when exists (
      select from payments.invoice i where i.order_id = v_order.id and i.checked_at > core.now() - '1 minute'::interval);
    v_order := orders._close(v_order, 'rule:unpaid', null);
    perform orders._tell(v_order, 'orders.expired');
    v_closed := v_closed + 1;
  end loop;
  return v_closed;
end
$$;
comment on function orders.expire_unpaid(integer) is
  'Job: gives up orders that nobody paid within setting order_hours, their pieces go back to stock, and tells who ordered. How many.';
