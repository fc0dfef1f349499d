create function payments._settle(p_payment payments.payment, p_invoice text) returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_points bigint;
  v_match record;
  v_payment payments.payment;
begin
  if p_payment.currency is null or not exists (select from payments.currency c where c.code = p_payment.currency) then
    return payments.queue_payment(p_payment.id, 'currency');
  elsif p_payment.amount_minor is null then
    return payments.queue_payment(p_payment.id, 'bad_amount');
  end if;
  v_points := payments.points_for(p_payment.amount_minor, p_payment.currency, p_payment.paid_at);
  if v_points is null or v_points > 1000000000000 then
    return payments.queue_payment(p_payment.id, case when v_points is null then 'currency' else 'bad_amount' end);
  end if;
  v_match := payments.match(p_payment, p_invoice);
  if v_match.o_reason is not null then
    return payments.queue_payment(p_payment.id, v_match.o_reason);
  end if;
  update payments.payment p set status = 'matched', reason = null, matched_by = v_match.o_matched_by
  where p.id = p_payment.id returning * into v_payment;
  perform payments.credit_part(v_payment, v_match.o_person, v_match.o_pending, v_payment.amount_minor - v_payment.refunded_minor,
    'provider:' || v_payment.provider);
  if v_match.o_matched_by = 'payment_id' then
    perform payments._link_supporter(v_payment, v_match.o_person);
  end if;
  return v_payment;
end
$$;
comment on function payments._settle(payments.payment, text) is
  'Decides a payment by the rules: credits it, or leaves it to an admin because its currency has no rate (currency), its amount cannot be (bad_amount), or payments.match() says why.';
