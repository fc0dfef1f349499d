create function payments._take_paid(
  p_provider text, p_normal payments.normal, out o_outcome text, out o_reason text, out o_payment bigint)
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_currency text := case when p_normal.currency ~ '^[A-Z0-9]{3,8}$' then p_normal.currency end;
  v_payment payments.payment;
begin
  o_outcome := 'ignored';
  if p_normal.amount_minor = 0 or p_normal.amount ~ '^0+(\.0+)?$' then
    o_reason := 'no_money';
    return;
  end if;
  insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, note, payer_name, payer_email,
    supporter_key, telegram_id, status, reason)
  values (p_provider, payments._event_key(p_normal.transaction_key),
    nullif(greatest(coalesce(p_normal.amount_minor, payments.read_amount(p_normal.amount,
      (select c.digits from payments.currency c where c.code = v_currency))), 0), 0),
    v_currency, coalesce(p_normal.paid_at, v_now), v_now, pg_catalog.left(p_normal.note, 4000), pg_catalog.left(p_normal.payer_name, 256),
    pg_catalog.left(p_normal.payer_email, 256), pg_catalog.left(p_normal.supporter_key, 200), p_normal.telegram_id, 'queued', 'new')
  on conflict (provider, transaction_key) do nothing
  returning * into v_payment;
  if v_payment.id is null then
    select p.id, case p.status when 'tombstone' then 'refunded_before' else 'repeated' end into o_payment, o_reason
    from payments.payment p where p.provider = p_provider and p.transaction_key = payments._event_key(p_normal.transaction_key);
    return;
  end if;
  v_payment := payments._settle(v_payment, p_normal.invoice);
  o_outcome := v_payment.status;
  o_reason := v_payment.reason;
  o_payment := v_payment.id;
end
$$;
comment on function payments._take_paid(text, payments.normal) is
  'Money that a provider tells of: one payment for one transaction, whatever events tell of it. Ignored: nothing was paid (no_money), the transaction is known (repeated), or was refunded before it came (refunded_before).';
