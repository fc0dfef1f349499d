create function orders._close(p_order orders.order, p_actor text, p_reason text) returns orders.order
language plpgsql volatile set search_path = ''
as $$
declare
  v_order orders.order;
begin
  update orders.item i set stock = i.stock + 1 where i.id = p_order.item_id and i.stock is not null;
  if p_order.status = 'paid' and p_order.pay_with = 'points' then
    perform ledger.lock_wallets(array[p_order.person_id]);
    perform ledger.take_back('order:' || p_order.id, p_order.amount, 'order:' || p_order.id || ':cancelled', p_actor, 'order cancelled');
  end if;
  update orders.order o set status = 'cancelled', cancelled_at = core.now(), cancel_reason = p_reason,
    refund = case when p_order.status <> 'paid' then 'none' when p_order.pay_with = 'points' then 'done' else 'queued' end
  where o.id = p_order.id returning * into v_order;
  perform orders._step(v_order, p_actor, p_reason);
  if v_order.refund = 'queued' then
    perform orders._alert(v_order, 'orders.alert_refund');
  elsif v_order.refund = 'done' and p_actor = 'person:' || v_order.person_id then
    perform orders._alert(v_order, 'orders.alert_cancelled', pg_catalog.jsonb_build_object('who', v_order.name));
  end if;
  return v_order;
end
$$;
comment on function orders._close(orders.order, text, text) is
  'Closes a new or paid order, which the caller has locked: its piece goes back to stock, points go back to the wallet, money is queued to be given back. Its invoices can no longer be paid (orders.may_be_paid). The admins hear of what they have to know.';
