create function loyalty._base_points(p_bill loyalty.bill, p_weight numeric, p_percent integer) returns bigint
language plpgsql immutable set search_path = ''
as $$
declare
  v_numerator numeric := p_weight * p_bill.paid_minor * p_percent;
  v_denominator numeric := p_bill.amount_minor * p_bill.point_value_minor * 1000000;
begin
  -- div() cuts exactly; a quotient of numerics would already be rounded.
  if p_bill.rounding = 'nearest' then
    return pg_catalog.div(v_numerator * 2 + v_denominator, v_denominator * 2);
  end if;
  return pg_catalog.div(v_numerator, v_denominator);
end
$$;
comment on function loyalty._base_points(loyalty.bill, numeric, integer) is
  'Points for a weight (minor units of the bill times basis points) in so many percent, of the share of the bill that is paid with money. Rounded once, by setting earn_rounding.';
