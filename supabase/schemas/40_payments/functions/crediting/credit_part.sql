create function payments.credit_part(
  p_payment payments.payment, p_person_id bigint, p_pending_id bigint, p_amount_minor bigint, p_actor text) returns payments.credit
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_before payments.pending_payments;
  v_credit payments.credit;
begin
  select * into v_before from payments.pending_payments p where p.id = p_pending_id for no key update;
  -- What comes after a pending payment is complete, or went back, is money of its own.
  if v_before.status in ('completed', 'refunded') then
    v_before := null;
  end if;
  perform ledger.lock_wallets(array[p_person_id]);
  insert into payments.credit (payment_id, part, person_id, pending_id, amount_minor, points, credited_at)
  values (p_payment.id, (select coalesce(max(c.part), 0) + 1 from payments.credit c where c.payment_id = p_payment.id),
    p_person_id, v_before.id, p_amount_minor, payments.points_for(p_amount_minor, p_payment.currency, p_payment.paid_at), v_now)
  returning * into v_credit;
  if v_credit.points > 0 then
    perform ledger.post_one('payment:' || p_payment.id || ':' || v_credit.part, 'payment', ledger.account_id('programme:payments'),
      ledger.open_wallet(p_person_id), v_credit.points, p_actor, loyalty.lot_expiry(v_now), null::timestamptz,
      pg_catalog.jsonb_build_object('payment_id', p_payment.id, 'provider', p_payment.provider,
        'amount_minor', p_amount_minor, 'currency', p_payment.currency));
  end if;
  if v_before.currency = p_payment.currency then
    update payments.pending_payments p set
      paid_minor = p.paid_minor + p_amount_minor,
      status = case when p.paid_minor - p.refunded_minor + p_amount_minor >= p.amount_minor then 'completed' else 'paid_partial' end,
      first_paid_at = coalesce(p.first_paid_at, v_now),
      completed_at = case when p.paid_minor - p.refunded_minor + p_amount_minor >= p.amount_minor then v_now end,
      paid_late = p.paid_late or p.paid_minor = 0 and (p.status <> 'pending' or p_payment.paid_at > p.expires_at)
    where p.id = v_before.id;
  end if;
  perform payments._tell_credit(p_payment, v_credit, v_before);
  return v_credit;
end
$$;
comment on function payments.credit_part(payments.payment, bigint, bigint, bigint, text) is
  'Credits money of a payment (minor units of its currency, by the rate valid when it was paid) to a person: posts the points under key payment:<payment>:<part>, counts it towards the pending payment when that is in the same currency and not complete, tells the person and the admins. The payment''s row must be locked.';
