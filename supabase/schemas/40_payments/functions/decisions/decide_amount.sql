create function payments.decide_amount(p_payment_id bigint, p_amount_minor bigint, p_currency text, p_actor text) returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment := payments._lock_queued(p_payment_id, p_actor);
  v_points bigint := payments.points_for(p_amount_minor, p_currency, v_payment.paid_at);
begin
  if v_payment.reason not in ('bad_amount', 'currency') or v_payment.refunded_minor > 0 then
    perform core.raise_error('KP412', pg_catalog.format('payment %s: %s', p_payment_id, v_payment.reason));
  elsif p_amount_minor is null or p_amount_minor < 1 then
    perform core.raise_error('KP401', coalesce(p_amount_minor::text, 'null'));
  elsif v_points is null then
    perform core.raise_error('KP404', coalesce(p_currency, 'null'));
  elsif v_points > 1000000000000 then
    perform core.raise_error('KP401', v_points || ' points');
  end if;
  perform core.write_audit(p_actor, 'set.payment_amount', 'payment:' || p_payment_id, pg_catalog.jsonb_build_object(
    'amount_minor', p_amount_minor, 'currency', p_currency, 'was_minor', v_payment.amount_minor, 'was_currency', v_payment.currency));
  update payments.payment p set amount_minor = p_amount_minor, currency = p_currency, reason = 'new'
  where p.id = p_payment_id returning * into v_payment;
  return payments._settle(v_payment, payments._named_invoice(p_payment_id));
end
$$;
comment on function payments.decide_amount(bigint, bigint, text, text) is
  'An admin says what a payment that waits because of its amount or currency is worth (minor units); audited. From there the rules go on: with the code of a pending payment in its note or invoice it is credited at once, else it waits for the reason that remains. KP401 no amount, or one that would buy over 10^12 points, KP404 the currency has no rate, KP406 no such payment, KP407 decided before, KP412 it does not wait for that, KP413 nobody decides.';
