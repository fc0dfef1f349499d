create function payments.refund_money(p_payment_id bigint, p_refund_key text, p_amount_minor bigint, p_at timestamptz) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment;
  v_refund payments.refund;
  v_left bigint;
  v_points bigint := 0;
begin
  select * into v_payment from payments.payment p where p.id = p_payment_id for no key update;
  if v_payment.id is null then
    perform core.raise_error('KP406', coalesce(p_payment_id::text, 'null'));
  end if;
  v_left := v_payment.amount_minor - v_payment.refunded_minor;
  if v_payment.status = 'refunded' or v_payment.status = 'tombstone' and p_refund_key is not null
    and exists (select from payments.refund r where r.payment_id = p_payment_id and r.refund_key = 'whole') then
    return null;
  end if;
  insert into payments.refund (payment_id, refund_key, amount_minor, refunded_at, arrived_at)
  values (p_payment_id, coalesce(p_refund_key, 'whole'),
    case when v_payment.status = 'tombstone' then p_amount_minor else least(coalesce(p_amount_minor, v_left), v_left) end,
    coalesce(p_at, core.now()), core.now())
  on conflict (payment_id, refund_key) do nothing
  returning * into v_refund;
  if v_refund.id is null then
    return null;
  elsif v_payment.status = 'tombstone' then
    return 0;
  end if;

  v_points := payments._refund_credits(v_payment, v_refund);
  update payments.payment p set
    refunded_minor = p.refunded_minor + coalesce(v_refund.amount_minor, 0),
    status = case when p.amount_minor is null or p.refunded_minor + v_refund.amount_minor = p.amount_minor then 'refunded' else p.status end
  where p.id = p_payment_id;
  perform gateway.alert_admin('payments.admin.refunded', pg_catalog.jsonb_build_object(
    'amount', coalesce(payments.format_amount(v_refund.amount_minor, v_payment.currency, core.setting_text('admin_locale')),
      core.text('payments.amount_unknown', core.setting_text('admin_locale'))),
    'provider', payments.provider_name(v_payment.provider), 'id', p_payment_id::text, 'points', v_points,
    'payer', coalesce(nullif(v_payment.payer_name, ''), core.text('payments.payer_unknown', core.setting_text('admin_locale')))));
  return v_points;
end
$$;
comment on function payments.refund_money(bigint, text, bigint, timestamptz) is
  'Notes that money of a payment went back: an amount in minor units, or (null) all that is left; at most once for a refund_key (null: the whole). Points that it bought are taken back in proportion, though that makes a debt; a queued payment of which all went back leaves the queue. The points taken back; null when the refund, or all of the payment''s, was known. An order that was paid hears of it from the caller. KP406 no such payment.';
