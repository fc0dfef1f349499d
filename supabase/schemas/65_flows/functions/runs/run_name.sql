create function flows.run_name(p_month date) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.to_char(p_month::timestamp, 'MM.YYYY');
end
$$;
comment on function flows.run_name(date) is 'A month as it is written to people and typed by them: 10.2026.';
