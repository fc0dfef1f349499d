create function ledger._verify_wallets() returns setof ledger.problem
language sql stable set search_path = ''
as $$
  select 'entry does not continue its wallet', e.account_id, e.transfer_id,
    pg_catalog.format('version %s, balance %s', e.version_before + 1, e.balance_before + e.amount),
    pg_catalog.format('version %s, balance %s', e.version, e.balance_after)
  from (
    select n.account_id, n.transfer_id, n.amount, n.version, n.balance_after,
      coalesce(pg_catalog.lag(n.version) over w, 0) as version_before,
      coalesce(pg_catalog.lag(n.balance_after) over w, 0) as balance_before
    from ledger.entry n where n.version is not null
    window w as (partition by n.account_id order by n.version)
  ) e
  where e.version <> e.version_before + 1 or e.balance_after is distinct from e.balance_before + e.amount
  union all
  select p.problem, a.id, null, p.expected::text, p.found::text
  from ledger.account a
    left join (
      select e.account_id, pg_catalog.sum(e.amount) as points, pg_catalog.count(*) as entries,
        pg_catalog.count(e.version) as versions
      from ledger.entry e group by e.account_id
    ) s on s.account_id = a.id
    cross join lateral (values
      ('balance is not the sum of entries', case when a.balance is not null then coalesce(s.points, 0) end, a.balance),
      ('version is not the number of entries', case when a.version is not null then coalesce(s.entries, 0) end, a.version),
      ('entries with and without running balance', case when a.version is null then 0 else coalesce(s.entries, 0) end,
        coalesce(s.versions, 0))
    ) p (problem, expected, found)
  where p.expected <> p.found
  union all
  select 'entries of no account', s.account_id, null, null, null
  from (select distinct e.account_id from ledger.entry e) s
  where not exists (select from ledger.account a where a.id = s.account_id)
$$;
comment on function ledger._verify_wallets() is
  'Step of ledger.verify(): the running balance of every wallet, entry by entry, and what its account says of it.';
