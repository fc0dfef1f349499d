create function loyalty._open_bonus_month() returns date
language plpgsql volatile set search_path = ''
as $$
begin
  -- A run keeps the rules as they are while it gives a batch; what it has begun is seen once the lock is had.
  lock table loyalty.bonus_rule in row exclusive mode;
  return greatest(pg_catalog.date_trunc('month', core.today()::timestamp)::date,
    (select (max(r.period) + '1 month'::interval)::date from loyalty.run r where r.kind = 'monthly_bonus'));
end
$$;
comment on function loyalty._open_bonus_month() is
  'The first month, by its first day, whose bonus rules may still be changed: this one, unless a run has begun to give it. No run begins before the transaction ends.';
