create function ledger.post(p_postings ledger.posting[])
returns table (transfer_id bigint, replayed boolean, debit_balance bigint, credit_balance bigint)
language plpgsql volatile
set search_path = ''
-- One plan for one row and for a million: each look-up by index, whatever was posted first in this session.
set plan_cache_mode = force_generic_plan
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  v_count integer := cardinality(p_postings);
  v_now timestamptz := core.now();
  v_ids bigint[];
  v_hashes bytea[];
  v_fresh boolean[];
  v_debits bigint[];
  v_credits bigint[];
  v_inserted integer;
begin
  if v_count is null or v_count not between 1 and 1000000 then
    perform core.raise_error('KP200', v_count::text);
  end if;
  select * into v_ids, v_hashes from ledger._prepare(p_postings, v_now);

  -- Keys in order, then wallets in order: two sets can wait for one another, but not in a circle.
  insert into ledger.transfer (id, key, payload_hash, kind, occurred_at, recorded_at, reverses, actor, metadata)
  overriding system value
  select p.id, p.key, p.hash, p.kind, coalesce(p.occurred_at, v_now), v_now, p.reverses, p.actor, coalesce(p.metadata, '{}')
  from unnest(p_postings, v_ids, v_hashes) with ordinality as p (key, kind, debit_account, credit_account,
    amount, expires_at, occurred_at, actor, metadata, reverses, id, hash, n)
  order by p.key collate "C", p.n
  on conflict do nothing;
  get diagnostics v_inserted = row_count;

  if v_inserted < v_count then
    select * into v_ids, v_fresh from ledger._replay(p_postings, v_ids, v_hashes);
  end if;
  if v_inserted > 0 then
    select * into v_debits, v_credits from ledger._write_entries(p_postings, v_ids, v_fresh);
  end if;
  if v_inserted = v_count then
    return query select r.id, false, r.debit, r.credit from unnest(v_ids, v_debits, v_credits) as r (id, debit, credit);
  else
    return query select * from ledger._results(p_postings, v_ids, v_fresh);
  end if;
end
$$;
comment on function ledger.post(ledger.posting[]) is
  'Posts a set of 1 to 1,000,000 transfers, all or nothing, and returns a row for each in the order given: the transfer, whether its key had been posted before (then it is the first result), and the points in the wallets after it (null for other accounts). KP200 size of the set, KP201-KP205, KP208, KP210, KP212 a bad posting, KP206 key used for something else, KP207 not enough points, KP209 balance too large, KP211 reversed already. A repeated call must repeat the times too: take them from the event, or leave them null.';
