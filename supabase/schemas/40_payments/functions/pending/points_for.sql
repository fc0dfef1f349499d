create function payments.points_for(p_amount_minor bigint, p_currency text, p_at timestamptz) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select least(pg_catalog.floor(p_amount_minor * r.points_per_unit / 10::numeric ^ c.digits), 9007199254740991)::bigint
    from payments.currency c join payments.rate r on r.currency = c.code
    where c.code = p_currency and r.valid_from <= p_at
    order by r.valid_from desc limit 1);
end
$$;
comment on function payments.points_for(bigint, text, timestamptz) is
  'How many points an amount (minor units) buys by the rate that was valid at a moment; fractions of a point are dropped. Null: the currency had no rate.';
