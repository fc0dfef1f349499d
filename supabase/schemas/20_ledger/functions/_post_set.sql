create function ledger._post_set(p_postings ledger.posting[], p_now timestamptz)
returns table (transfer_id bigint, replayed boolean, debit_balance bigint, credit_balance bigint)
language plpgsql volatile
set search_path = ''
-- One plan for two rows and for a million: each look-up by index, whatever was posted first in this session.
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  v_set record;
  v_stored record;
  v_written record;
  v_inserted integer;
begin
  v_set := ledger._prepare(p_postings, p_now);

  -- Keys in order, then wallets in order: two sets can wait for one another, but not in a circle.
  insert into ledger.transfer (id, key, payload_hash, kind, occurred_at, recorded_at, reverses, actor, metadata)
  overriding system value
  select p.id, p.key, p.hash, p.kind, coalesce(p.occurred_at, p_now), p_now, p.reverses, p.actor, coalesce(p.metadata, '{}')
  from unnest(p_postings, v_set.o_ids, v_set.o_hashes) with ordinality as p (key, kind, debit_account, credit_account,
    amount, expires_at, occurred_at, actor, metadata, reverses, id, hash, n)
  order by p.key collate "C", p.n
  on conflict do nothing;
  get diagnostics v_inserted = row_count;

  if v_inserted = cardinality(p_postings) then
    v_written := ledger._write_entries(p_postings, v_set.o_ids, null);
    return query select r.id, false, r.debit, r.credit
      from unnest(v_set.o_ids, v_written.o_debits, v_written.o_credits) as r (id, debit, credit);
  else
    v_stored := ledger._replay(p_postings, v_set.o_ids, v_set.o_hashes);
    if v_inserted > 0 then
      v_written := ledger._write_entries(p_postings, v_stored.o_ids, v_stored.o_fresh);
    end if;
    return query select * from ledger._results(p_postings, v_stored.o_ids, v_stored.o_fresh);
  end if;
end
$$;
comment on function ledger._post_set(ledger.posting[], timestamptz) is
  'ledger.post() of several postings: every step is one statement over the whole set.';
