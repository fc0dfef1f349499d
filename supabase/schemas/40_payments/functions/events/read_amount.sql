create function payments.read_amount(p_amount text, p_digits integer) returns bigint
language plpgsql immutable set search_path = ''
as $$
declare
  v_minor numeric;
begin
  if p_digits is null or p_amount is null or p_amount !~ '^[0-9]{1,18}(\.[0-9]{1,18})?$' then
    return null;
  end if;
  v_minor := p_amount::numeric * 10::numeric ^ p_digits;
  if v_minor <> pg_catalog.trunc(v_minor) or v_minor > 9007199254740991 then
    return null;
  end if;
  return v_minor::bigint;
end
$$;
comment on function payments.read_amount(text, integer) is
  'An amount as providers write it (10, 5.10, 5.0000) in minor units of a currency with so many digits; null when it is none, is negative, is finer than the currency, or over 2^53 - 1.';
