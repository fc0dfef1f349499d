create function orders._set_paid(p_order orders.order, p_payment_id bigint, p_actor text) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order;
begin
  update orders.order o set status = 'paid', paid_at = core.now(), payment_id = p_payment_id
  where o.id = p_order.id returning * into v_order;
  perform orders._step(v_order, p_actor);
  perform orders._alert(v_order, 'orders.alert_paid', pg_catalog.jsonb_build_object(
    'who', pg_catalog.concat_ws(', ', v_order.name, v_order.phone)));
  return v_order;
end
$$;
comment on function orders._set_paid(orders.order, bigint, text) is 'An order, whose row the caller has locked, is paid; the admins hear of it.';
