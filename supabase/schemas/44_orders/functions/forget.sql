create function orders.forget(p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_orders orders.order[];
  v_order orders.order;
begin
  select pg_catalog.array_agg(d::orders."order") into v_orders
  from (
    select * from orders.order o where o.person_id = p_person_id and o.status in ('new', 'paid')
    order by o.id for no key update) d;
  perform orders._lock_items(v_orders);
  for v_order in select * from pg_catalog.unnest(v_orders) o order by o.id loop
    perform orders._close(v_order, 'person:' || p_person_id, null);
  end loop;
  update orders.order o set name = null, phone = null, address = null where o.person_id = p_person_id;
  delete from orders.contact c where c.person_id = p_person_id;
end
$$;
comment on function orders.forget(bigint) is
  'Forgets whom and where a person''s orders went, when their data is deleted; what is not sent yet is cancelled first, because it can no longer reach them.';
