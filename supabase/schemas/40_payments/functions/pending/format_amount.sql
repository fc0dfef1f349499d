create function payments.format_amount(p_amount_minor bigint, p_currency text, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_currency payments.currency;
  v_digits integer;
  v_unit numeric;
  v_rest text;
  v_number text;
begin
  select * into v_currency from payments.currency c where c.code = p_currency;
  v_digits := coalesce(v_currency.digits, 2);
  v_unit := 10::numeric ^ v_digits;
  v_rest := pg_catalog.rtrim(pg_catalog.lpad((pg_catalog.abs(p_amount_minor) % v_unit)::bigint::text, v_digits, '0'), '0');
  if v_digits = 0 or (v_rest = '' and p_locale <> 'en') then
    v_rest := '';
  elsif v_digits > 1 then
    v_rest := pg_catalog.rpad(v_rest, greatest(2, pg_catalog.length(v_rest)), '0');
  end if;
  v_number := case when p_amount_minor < 0 then '−' else '' end
    || case when p_locale = 'en' and v_currency.sign in ('$', '€', '₴', '£') then v_currency.sign else '' end
    || core.format_number(pg_catalog.to_jsonb(pg_catalog.trunc(pg_catalog.abs(p_amount_minor) / v_unit)), p_locale)
    || case when v_rest = '' then '' when p_locale = 'en' then '.' || v_rest else ',' || v_rest end;
  return case when p_locale = 'en' and v_currency.sign in ('$', '€', '₴', '£') then v_number
    else v_number || U&'\00A0' || coalesce(v_currency.sign, p_currency, '') end;
end
$$;
comment on function payments.format_amount(bigint, text, text) is
  'Money in minor units as the language writes it: 10 $ and 10,50 $, in English $10.00; 50 ⭐. A currency that is not known is taken to have two digits.';
