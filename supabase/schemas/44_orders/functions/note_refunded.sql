create function orders.note_refunded(p_order_id bigint, p_actor text default 'rule:refunded') returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order := orders.lock(p_order_id);
begin
  if v_order.status = 'paid' and v_order.pay_with <> 'points' then
    v_order := orders._close(v_order, p_actor, null);
  end if;
  if v_order.refund is distinct from 'queued' then
    return v_order;
  end if;
  update orders.order o set refund = 'done' where o.id = p_order_id returning * into v_order;
  perform orders._step(v_order, p_actor);
  perform orders._tell(v_order, 'orders.refunded');
  return v_order;
end
$$;
comment on function orders.note_refunded(bigint, text) is
  'The money of an order went back: a cancelled one waits for it no more, a paid one is cancelled by it; one that is sent stays as it is. Who ordered is told. Again, or without such an order, it changes nothing.';
