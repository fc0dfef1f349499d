create function ledger.post_one(
  p_key text, p_kind text, p_debit_account bigint, p_credit_account bigint, p_amount numeric, p_actor text,
  p_expires_at timestamptz default null, p_occurred_at timestamptz default null, p_metadata jsonb default null)
returns table (transfer_id bigint, replayed boolean, debit_balance bigint, credit_balance bigint)
language plpgsql volatile
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
declare
  v_one record;
begin
  v_one := ledger._post_single(array[row(p_key, p_kind, p_debit_account, p_credit_account, p_amount,
    p_expires_at, p_occurred_at, p_actor, p_metadata, null)::ledger.posting], core.now());
  transfer_id := v_one.o_id;
  replayed := v_one.o_replayed;
  debit_balance := v_one.o_debit;
  credit_balance := v_one.o_credit;
  return next;
end
$$;
comment on function ledger.post_one(text, text, bigint, bigint, numeric, text, timestamptz, timestamptz, jsonb) is
  'Posts one transfer of points, by the very steps that ledger.post() takes for a set of one, and returns its one row.';
