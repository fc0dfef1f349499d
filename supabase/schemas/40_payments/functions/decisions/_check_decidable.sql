create function payments._check_decidable(p_payment payments.payment, p_person_ids bigint[]) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if coalesce(payments.points_for(p_payment.amount_minor, p_payment.currency, p_payment.paid_at), 1000000000001) > 1000000000000 then
    perform core.raise_error('KP408', pg_catalog.format('payment %s: %s %s', p_payment.id, p_payment.amount_minor, p_payment.currency));
  elsif (select count(*) from people.person p where p.id = any (p_person_ids) and p.deleted_at is null)
    < cardinality(p_person_ids) then
    perform core.raise_error('KP405', 'people ' || p_person_ids::text);
  end if;
end
$$;
comment on function payments._check_decidable(payments.payment, bigint[]) is
  'Whether a payment can be credited to people (each named once): KP405 one of them does not exist or had their data deleted, KP408 its amount is not known, its currency has no rate, or it would buy over 10^12 points.';
