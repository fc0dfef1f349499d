create function flows.rep_month_name(p_month date, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_name text := core.text('loyalty.month.' || extract(month from p_month), p_locale);
begin
  return pg_catalog.upper(pg_catalog.left(v_name, 1)) || pg_catalog.substr(v_name, 2) || ' ' || extract(year from p_month);
end
$$;
comment on function flows.rep_month_name(date, text) is 'A month with its year, such as November 2026, with a capital also where the language needs none: for titles and buttons.';
