create function loyalty.refund(p_key text, p_purchase_id bigint, p_bill_minor numeric, p_cashier_id bigint, p_reason text)
returns loyalty.refund
language plpgsql volatile set search_path = ''
as $$
declare
  v_actor text := 'person:' || p_cashier_id;
  v_purchase loyalty.purchase;
  v_refund loyalty.refund;
begin
  perform loyalty._check_bill(p_bill_minor, 0, null);
  v_purchase := loyalty._open_refund(p_purchase_id, p_cashier_id);
  v_refund := loyalty._replay_refund(p_key, 'refund', p_purchase_id, p_bill_minor, v_actor, p_reason);
  if v_refund.id is not null then
    return v_refund;
  elsif core.today() > v_purchase.local_day + core.setting_integer('refund_days')::integer then
    perform core.raise_error('KP337', pg_catalog.format('purchase %s of %s', p_purchase_id, v_purchase.local_day));
  elsif p_bill_minor > v_purchase.bill_minor - v_purchase.refunded_minor then
    perform core.raise_error('KP336', pg_catalog.format('%s of %s', p_bill_minor, v_purchase.bill_minor - v_purchase.refunded_minor));
  end if;
  v_refund.key := p_key;
  v_refund.kind := 'refund';
  v_refund.bill_minor := p_bill_minor;
  v_refund.actor := v_actor;
  v_refund.reason := p_reason;
  return loyalty._post_refund(v_purchase, v_refund);
end
$$;
comment on function loyalty.refund(text, bigint, numeric, bigint, text) is
  'Takes a purchase back, for a part of its bill (minor units) or all that is left of it, by staff of its partner within setting refund_days. Of what it earned the same share is taken back, though that makes a debt; with setting restore_spent_points the same share of what was spent comes back. However many refunds there are, their points add up exactly. The client is told. The same key again returns the first refund. KP302 and KP303 the cashier, KP312 no amount, KP335 no such purchase, KP336 more than is left, KP337 too late, KP339 the key belongs to another refund.';
