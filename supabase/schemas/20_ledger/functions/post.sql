create function ledger.post(p_postings ledger.posting[])
returns table (transfer_id bigint, replayed boolean, debit_balance bigint, credit_balance bigint)
language plpgsql volatile
set search_path = ''
-- Planning anew for each array would cost more than posting it.
set plan_cache_mode = force_generic_plan
as $$
declare
  v_count integer := cardinality(p_postings);
  v_now timestamptz := core.now();
  v_one record;
begin
  if v_count is null or v_count not between 1 and 1000000 then
    perform core.raise_error('KP200', v_count::text);
  end if;
  if v_count > 1 then
    return query select * from ledger._post_set(p_postings, v_now);
    return;
  end if;
  v_one := ledger._post_single(p_postings, v_now);
  transfer_id := v_one.o_id;
  replayed := v_one.o_replayed;
  debit_balance := v_one.o_debit;
  credit_balance := v_one.o_credit;
  return next;
end
$$;
comment on function ledger.post(ledger.posting[]) is
  'Posts a set of 1 to 1,000,000 transfers, all or nothing, and returns a row for each in the order given: the transfer, whether its key had been posted before (then it is the first result), and the points in the wallets after it (null for other accounts). KP200 size of the set, KP201-KP205, KP208, KP210-KP212, KP218 a bad posting, KP206 key used for something else, KP207 not enough points, KP209 balance too large. A repeated call must repeat the times too: take them from the event, or leave them null.';
