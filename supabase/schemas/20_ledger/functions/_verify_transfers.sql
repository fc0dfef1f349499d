create function ledger._verify_transfers() returns setof ledger.problem
language sql stable set search_path = ''
as $$
  select 'transfer has no entries', null::bigint, t.id, '2', '0'
  from ledger.transfer t
  where not exists (select from ledger.entry e where e.transfer_id = t.id)
  union all
  select 'transfer does not have two sides that sum to zero', null, e.transfer_id, '0', pg_catalog.sum(e.amount)::text
  from ledger.entry e
  group by e.transfer_id having pg_catalog.count(*) <> 2 or pg_catalog.sum(e.amount) <> 0
  union all
  select 'reversal does not mirror its original', e.account_id, t.id, (-o.amount)::text, e.amount::text
  from ledger.transfer t
    join ledger.entry e on e.transfer_id = t.id
    left join ledger.entry o on o.transfer_id = t.reverses and o.account_id = e.account_id
  where t.reverses is not null and pg_catalog.sign(o.amount) is distinct from -pg_catalog.sign(e.amount)
  union all
  select 'more was taken back than the transfer moved', null, s.reverses, s.points::text, s.reversed::text
  from (
    select t.reverses, pg_catalog.sum(e.amount) as reversed,
      (select o.amount from ledger.entry o where o.transfer_id = t.reverses and o.amount > 0) as points
    from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
    where t.reverses is not null
    group by t.reverses
  ) s
  where s.reversed > s.points
$$;
comment on function ledger._verify_transfers() is
  'Step of ledger.verify(): transfers without two sides that sum to zero, reversals that do not mirror their originals, and originals of which more was taken back than they moved.';
