create function loyalty._next_bonus_month() returns date
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select m.month::date
    from pg_catalog.generate_series(
      pg_catalog.date_trunc('month', (select min(r.valid_from) from loyalty.bonus_rule r)::timestamp),
      pg_catalog.date_trunc('month', core.today()::timestamp) - '1 month'::interval, '1 month') m (month)
    where not exists (
      select from loyalty.run r where r.kind = 'monthly_bonus' and r.period = m.month::date and r.status = 'done')
    order by m.month limit 1);
end
$$;
comment on function loyalty._next_bonus_month() is
  'The oldest month that is over and has not had its bonuses, by its first day; null when there is none. It begins with the month of the earliest rule.';
