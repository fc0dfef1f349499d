create function ledger._check_reversals(p_postings ledger.posting[]) returns text
language plpgsql volatile
set search_path = ''
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  v_problem text;
begin
  perform ledger._lock_wallets(array(
    select side.id from unnest(p_postings) p cross join lateral (values (p.debit_account), (p.credit_account)) side (id)
    where p.reverses is not null));
  perform from ledger.transfer t
  where t.id = any (array(select p.reverses from unnest(p_postings) p))
  order by t.id for no key update;

  -- What is left of the original before each new reversal of the set; one whose key is there already counts as done.
  select lpad(q.n::text, 7, '0') || q.problem || q.key into v_problem
  from (
    select r.n, r.key, case
        when o.id is null then 'KP210'
        when o.kind in ('reversal', 'expiry', 'expiry_return') then 'KP212'
        when not r.fresh then null
        when o.points_left - r.before <= 0 then 'KP211'
        when o.points_left - r.before < r.amount then 'KP218'
      end as problem
    from (
      select f.*, coalesce(sum(f.amount) filter (where f.fresh) over (
        partition by f.reverses order by f.n rows between unbounded preceding and 1 preceding), 0) as before
      from (
        select p.n, p.key, p.amount, p.reverses, row_number() over (partition by p.key order by p.n) = 1
          and not exists (select from ledger.transfer t where t.key = p.key) as fresh
        from unnest(p_postings) with ordinality as p (key, kind, debit_account, credit_account, amount, expires_at,
          occurred_at, actor, metadata, reverses, n)
        where p.reverses is not null
      ) f
    ) r left join lateral (
      select t.id, t.kind, ledger.points_left(t.id) as points_left from ledger.transfer t where t.id = r.reverses
    ) o on true
  ) q
  where q.problem is not null
  order by q.n limit 1;
  return v_problem;
end
$$;
comment on function ledger._check_reversals(ledger.posting[]) is
  'Locks wallets and originals of the reversals of a set, in the order of their numbers and before any key is written, and judges them: number of the first bad posting in 7 digits, code and key, or null. KP210 no such transfer, KP211 nothing is left of it, KP212 it is not reversed at all, KP218 less is left than is to be taken back.';
