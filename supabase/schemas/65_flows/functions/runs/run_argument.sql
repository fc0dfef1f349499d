create function flows.run_argument(p_argument text) returns date
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select m.month from loyalty.bonus_months(1200) m
    where m.month::text = pg_catalog.split_part(p_argument, ':', 1));
end
$$;
comment on function flows.run_argument(text) is 'The month that a button names (2026-10-01, or 2026-10-01:<person>); null when bonuses are given for no such month.';
