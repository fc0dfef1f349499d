create function ledger.verify_balances()
returns table (problem text, account_id bigint, transfer_id bigint, expected numeric, found numeric)
language sql stable set search_path = ''
as $$
  with proof as (
    select a.id, a.balance, a.version, coalesce(pg_catalog.sum(e.amount), 0) as points, pg_catalog.count(e.id) as entries,
      pg_catalog.count(e.version) as versions
    from ledger.account a left join ledger.entry e on e.account_id = a.id
    group by a.id
  )
  select 'balance is not the sum of entries', p.id, null::bigint, p.points, p.balance::numeric
  from proof p where p.balance <> p.points
  union all
  select 'version is not the number of entries', p.id, null, p.entries::numeric, p.version::numeric
  from proof p where p.version <> p.entries
  union all
  select 'entries with and without running balance', p.id, null, p.entries::numeric, p.versions::numeric
  from proof p where p.versions <> case when p.version is null then 0 else p.entries end
  union all
  select 'transfer does not have two sides that sum to zero', null, t.id, 0, pg_catalog.sum(e.amount)
  from ledger.transfer t left join ledger.entry e on e.transfer_id = t.id
  group by t.id having pg_catalog.count(e.id) <> 2 or pg_catalog.sum(e.amount) <> 0
  union all
  select 'reversal does not mirror its original', e.account_id, t.id, -o.amount::numeric, e.amount::numeric
  from ledger.transfer t join ledger.entry e on e.transfer_id = t.id
    left join ledger.entry o on o.transfer_id = t.reverses and o.account_id = e.account_id
  where t.reverses is not null and o.amount is distinct from -e.amount
$$;
comment on function ledger.verify_balances() is
  'Proves every balance from the entries: no rows when all is well, else what is wrong, in points or numbers of entries. Reads the whole ledger.';
