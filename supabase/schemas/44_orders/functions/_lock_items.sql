create function orders._lock_items(p_orders orders.order[]) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform from orders.item i where i.id in (select o.item_id from pg_catalog.unnest(p_orders) o) order by i.id for no key update;
end
$$;
comment on function orders._lock_items(orders.order[]) is
  'Locks the items of several orders, which the caller has locked, before any of them is closed: by number, so that no two callers hold what the other waits for.';
