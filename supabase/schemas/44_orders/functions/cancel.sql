create function orders.cancel(p_order_id bigint, p_actor text, p_reason text, p_person_id bigint default null) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order := orders.lock(p_order_id);
begin
  if v_order.id is null or v_order.person_id <> p_person_id then
    perform core.raise_error('KP444', coalesce(p_order_id::text, 'null'));
  elsif v_order.status = 'cancelled' then
    return v_order;
  elsif v_order.status not in ('new', 'paid') then
    perform core.raise_error('KP446', 'order ' || p_order_id);
  end if;
  v_order := orders._close(v_order, p_actor, p_reason);
  if p_actor <> 'person:' || v_order.person_id then
    perform core.write_audit(p_actor, 'cancel.order', 'order:' || v_order.id);
    perform orders._tell(v_order, case when v_order.refund = 'queued' then 'orders.cancelled_refund'
      when v_order.refund = 'done' then 'orders.cancelled_points' else 'orders.cancelled' end,
      pg_catalog.jsonb_build_object('reason', p_reason));
  end if;
  return v_order;
end
$$;
comment on function orders.cancel(bigint, text, text, bigint) is
  'Cancels an order that is not sent yet: stock and points come back at once, money waits to be given back by an admin. Who ordered is told unless it was they. Again, it changes nothing. With p_person_id only an order of that person. KP444 no such order, KP446 it is sent already.';
