create function loyalty.signed_points(p_points bigint, p_locale text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case when p_points > 0 then '+' when p_points < 0 then '−' else '' end
    || core.format_number(pg_catalog.to_jsonb(pg_catalog.abs(p_points)), p_locale);
end
$$;
comment on function loyalty.signed_points(bigint, text) is 'Points with their sign, as the language writes numbers: +1 500, −20.';
