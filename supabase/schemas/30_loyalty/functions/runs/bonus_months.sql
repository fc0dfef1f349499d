create function loyalty.bonus_months(p_limit integer default 6)
returns table (month date, status text, is_next boolean)
language plpgsql stable set search_path = ''
as $$
declare
  v_next date := loyalty._next_bonus_month();
begin
  return query
    select m.month::date, case
        when r.status is not null then r.status
        when m.month >= pg_catalog.date_trunc('month', core.today()::timestamp) then 'open'
        else 'due' end,
      m.month::date is not distinct from v_next
    from pg_catalog.generate_series(
        pg_catalog.date_trunc('month', (select min(b.valid_from) from loyalty.bonus_rule b)::timestamp),
        pg_catalog.date_trunc('month', core.today()::timestamp), '1 month') m (month)
      left join loyalty.run r on r.kind = 'monthly_bonus' and r.period = m.month::date
    order by m.month desc limit p_limit;
end
$$;
comment on function loyalty.bonus_months(integer) is
  'The newest p_limit months for which bonuses are given, newest first: open (not over yet), due, running or done, and which one loyalty.run_monthly_bonuses() is at next. None before the first rule''s.';
