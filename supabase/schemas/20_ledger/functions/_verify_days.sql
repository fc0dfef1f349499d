create function ledger._verify_days() returns setof ledger.problem
language sql stable set search_path = ''
as $$
  with sealed as (
    select d.day, d.entries, d.points, d.last_entry_id,
      coalesce(pg_catalog.lag(d.last_entry_id) over (order by d.day), 0) as after_id
    from ledger.day d where d.sealed_at is not null
  ),
  turnover as (
    select s.day, t.*
    from sealed s
      cross join lateral (
        select e.account_id, coalesce(pg_catalog.sum(-e.amount) filter (where e.amount < 0), 0) as debit,
          coalesce(pg_catalog.sum(e.amount) filter (where e.amount > 0), 0) as credit
        from ledger.entry e
        where e.id > s.after_id and e.id <= s.last_entry_id and e.version is null
        group by e.account_id
      ) t
  )
  select pg_catalog.format('totals of %s are not those of its entries', s.day), null::bigint, null::bigint,
    pg_catalog.format('%s entries, %s points', t.entries, t.points),
    pg_catalog.format('%s entries, %s points', s.entries, s.points)
  from sealed s
    cross join lateral (
      select pg_catalog.count(*) as entries, coalesce(pg_catalog.sum(e.amount) filter (where e.amount > 0), 0) as points
      from ledger.entry e where e.id > s.after_id and e.id <= s.last_entry_id
    ) t
  where (s.entries, s.points) <> (t.entries, t.points)
  union all
  select pg_catalog.format('closing balance of %s is not the sum of entries', p.day), p.account_id, null, p.expected, p.found
  from (
    select coalesce(t.day, b.day) as day, coalesce(t.account_id, b.account_id) as account_id,
      pg_catalog.concat_ws(' ', t.debit, t.credit, pg_catalog.sum(t.credit - t.debit) over w) as expected,
      pg_catalog.concat_ws(' ', b.debit, b.credit, b.balance) as found
    from turnover t full join ledger.daily_balance b on b.day = t.day and b.account_id = t.account_id
    window w as (partition by coalesce(t.account_id, b.account_id) order by coalesce(t.day, b.day))
  ) p
  where p.expected <> p.found
$$;
comment on function ledger._verify_days() is
  'Step of ledger.verify(): the totals of sealed days, and what ledger.daily_balance says of them (debit, credit, balance), summed from entries.';
