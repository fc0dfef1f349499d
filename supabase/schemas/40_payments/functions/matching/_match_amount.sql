create function payments._match_amount(p_payment payments.payment, out o_pending bigint, out o_reason text)
language plpgsql volatile
set search_path = ''
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
  v_skew constant interval := '2 minutes'::interval;
  v_found bigint[];
  v_pending payments.pending_payments;
begin
  -- No pending payment is valid for longer than a month (setting pending_hours).
  v_found := array(
    select p.id from payments.pending_payments p
    where p.status = 'pending' and p.currency = p_payment.currency and p.amount_minor = p_payment.amount_minor
      and p.created_at between p_payment.paid_at - '31 days'::interval and p_payment.paid_at + v_skew
      and p.expires_at >= p_payment.paid_at and p.provider = p_payment.provider
    order by p.created_at desc limit 2);
  if cardinality(v_found) <> 1 then
    o_reason := case when cardinality(v_found) = 0 then 'no_note' else 'ambiguous_amount' end;
    return;
  end if;
  select * into v_pending from payments.pending_payments p where p.id = v_found[1] and p.status = 'pending' for no key update;
  if v_pending.id is null then
    o_reason := 'no_note';
  elsif exists (
    select from payments.payment o
    where (o.status = 'queued' or o.matched_by = 'amount') and o.currency = p_payment.currency and o.amount_minor = p_payment.amount_minor
      and o.paid_at >= v_pending.created_at - v_skew and o.id <> p_payment.id) then
    o_reason := 'ambiguous_amount';
  else
    o_pending := v_pending.id;
  end if;
end
$$;
comment on function payments._match_amount(payments.payment) is
  'The pending payment that money without a code is for, when the amount is unique on both sides: no other pending payment of that amount, currency and provider was open when it was paid (the provider''s clock, two minutes allowed), and no other money of that amount came since. It is locked. Otherwise no_note or ambiguous_amount.';
