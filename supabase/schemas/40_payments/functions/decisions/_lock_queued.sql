create function payments._lock_queued(p_payment_id bigint, p_actor text) returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment;
begin
  if p_actor is null then
    perform core.raise_error('KP413', 'payment ' || p_payment_id);
  end if;
  select * into v_payment from payments.payment p where p.id = p_payment_id for no key update;
  if v_payment.id is null then
    perform core.raise_error('KP406', coalesce(p_payment_id::text, 'null'));
  elsif v_payment.status <> 'queued' then
    perform core.raise_error('KP407', pg_catalog.format('payment %s is %s by %s', p_payment_id, v_payment.status,
      coalesce(v_payment.decided_by, 'its provider')));
  end if;
  return v_payment;
end
$$;
comment on function payments._lock_queued(bigint, text) is
  'A payment that waits for an admin, locked. KP406 no such payment, KP407 it was decided (the detail says by whom), KP413 nobody decides.';
