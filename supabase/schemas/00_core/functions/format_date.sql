create function core.format_date(p_date date, p_locale text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case when p_locale = 'en' then pg_catalog.to_char(p_date::timestamp, 'FMDD Mon YYYY') else pg_catalog.to_char(p_date::timestamp, 'DD.MM.YYYY') end;
end
$$;
comment on function core.format_date(date, text) is 'A date as the language writes it: 21.11.2026, or 21 Nov 2026 in English.';
