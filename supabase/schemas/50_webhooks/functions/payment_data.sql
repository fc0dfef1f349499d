create function webhooks.payment_data(p_payment_id bigint, p_amount_minor bigint) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.jsonb_build_object('payment_id', p.id, 'provider', p.provider, 'purpose', p.purpose, 'order_id', p.order_id,
      'amount_minor', p_amount_minor, 'currency', p.currency,
      'amount', pg_catalog.round(p_amount_minor / 10::numeric ^ c.digits, c.digits)::text,
      'status', p.status, 'reason', p.reason, 'paid_at', p.paid_at)
    from payments.payment p left join payments.currency c on c.code = p.currency
    where p.id = p_payment_id);
end
$$;
comment on function webhooks.payment_data(bigint, bigint) is
  'What an event says of a payment, with the amount it is about (minor units): amount_minor and currency, and amount in whole units ("5.00"; null where the currency is not known).';
