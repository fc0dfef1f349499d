create function core.format_number(p_number jsonb, p_locale text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.replace(pg_catalog.ltrim(pg_catalog.to_char((p_number #>> '{}')::numeric, 'FM999,999,999,999,999,999,990')),
    ',', case when p_locale = 'en' then ',' else U&'\00A0' end);
end
$$;
comment on function core.format_number(jsonb, text) is
  'A whole number with its thousands grouped: no-break spaces in Russian and Ukrainian, commas in English.';
