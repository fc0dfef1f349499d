create function orders.move(p_order_id bigint, p_status text, p_actor text, p_note text) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order := orders.lock(p_order_id);
begin
  if v_order.id is null then
    perform core.raise_error('KP444', coalesce(p_order_id::text, 'null'));
  elsif v_order.status = p_status and p_status in ('shipped', 'done') then
    return v_order;
  elsif not coalesce((v_order.status, p_status) in (('paid', 'shipped'), ('paid', 'done'), ('shipped', 'done')), false) then
    perform core.raise_error('KP445', pg_catalog.format('order %s: %s to %s', p_order_id, v_order.status, p_status));
  end if;
  update orders.order o set status = p_status,
    shipped_at = case when p_status = 'shipped' then core.now() else o.shipped_at end,
    done_at = case when p_status = 'done' then core.now() end
  where o.id = p_order_id returning * into v_order;
  perform orders._step(v_order, p_actor, p_note);
  perform core.write_audit(p_actor, 'move.order', 'order:' || v_order.id, pg_catalog.jsonb_build_object('status', p_status));
  perform orders._tell(v_order, case when p_status = 'done' then 'orders.done'
    when p_note is null then 'orders.shipped' else 'orders.shipped_note' end, pg_catalog.jsonb_build_object('note', p_note));
  return v_order;
end
$$;
comment on function orders.move(bigint, text, text, text) is
  'Moves a paid order along: to shipped, and to done (at once where nothing is sent); who ordered is told, with the note, such as a parcel''s number. To where it is already, it changes nothing. KP444 no such order, KP445 it cannot go there from where it is.';
