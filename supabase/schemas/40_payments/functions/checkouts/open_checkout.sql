create function payments.open_checkout(p_pending_id bigint, p_description text) returns payments.checkout
language plpgsql volatile set search_path = ''
as $$
declare
  v_pending payments.pending_payments;
  v_checkout payments.checkout;
begin
  select * into v_pending from payments.pending_payments p where p.id = p_pending_id for no key update;
  if v_pending.id is null then
    perform core.raise_error('KP402', coalesce(p_pending_id::text, 'null'));
  elsif v_pending.status <> 'pending' then
    perform core.raise_error('KP403', pg_catalog.format('%s is %s', v_pending.payment_id, v_pending.status));
  elsif v_pending.provider <> 'cryptopay' or not payments.checkout_offered(v_pending.currency) then
    perform core.raise_error('KP419', pg_catalog.format('%s %s', v_pending.provider, v_pending.currency));
  end if;
  insert into payments.checkout (pending_id, provider, description, due_at, created_at)
  values (p_pending_id, v_pending.provider, pg_catalog.left(p_description, 1024), pg_catalog.clock_timestamp(), core.now())
  on conflict (pending_id) do nothing;
  select * into v_checkout from payments.checkout c where c.pending_id = p_pending_id;
  perform gateway.wake_dispatch();
  return v_checkout;
end
$$;
comment on function payments.open_checkout(bigint, text) is
  'Has Crypto Pay make an invoice for a pending payment, by the functions; its link is sent to the person when it is there. Again: the same one. The description is cut at 1024 characters. KP402 no such pending payment, KP403 it is over, KP419 it cannot be paid there.';
