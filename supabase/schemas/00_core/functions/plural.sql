create function core.plural(p_forms text, p_locale text, p_n bigint) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.split_part(p_forms, '|', case
    when p_locale = 'en' then case when pg_catalog.abs(p_n) = 1 then 1 else 2 end
    when pg_catalog.abs(p_n) % 10 = 1 and pg_catalog.abs(p_n) % 100 <> 11 then 1
    when pg_catalog.abs(p_n) % 10 between 2 and 4 and pg_catalog.abs(p_n) % 100 not between 12 and 14 then 2
    else 3
  end);
end
$$;
comment on function core.plural(text, text, bigint) is
  'The word that goes with a number, out of forms parted by |: one|few|many in Russian and Ukrainian, one|other in English (Unicode CLDR plural rules for integers).';
