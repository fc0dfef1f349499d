create function payments._take_refunded(
  p_provider text, p_normal payments.normal, out o_outcome text, out o_reason text, out o_payment bigint)
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_key text := payments._event_key(p_normal.transaction_key);
  v_payment payments.payment;
  v_amount bigint;
begin
  insert into payments.payment (provider, transaction_key, paid_at, arrived_at, status)
  values (p_provider, v_key, coalesce(p_normal.paid_at, v_now), v_now, 'tombstone')
  on conflict (provider, transaction_key) do nothing;
  select * into v_payment from payments.payment p where p.provider = p_provider and p.transaction_key = v_key for no key update;
  o_payment := v_payment.id;
  if p_normal.refund_key is not null then
    v_amount := coalesce(p_normal.amount_minor, payments.read_amount(p_normal.amount,
      (select c.digits from payments.currency c where c.code = v_payment.currency)));
  end if;
  if payments.refund_money(v_payment.id, payments._event_key(p_normal.refund_key), v_amount, coalesce(p_normal.paid_at, v_now)) is null then
    o_outcome := 'ignored';
    o_reason := 'repeated';
  else
    o_outcome := case v_payment.status when 'tombstone' then 'tombstone' else 'refunded' end;
  end if;
end
$$;
comment on function payments._take_refunded(text, payments.normal) is
  'Money that a provider says went back: all of a transaction, or, with a refund_key, the amount it names. Of a transaction that has not come a tombstone is kept, and it is never credited.';
