create function ledger._post_single(p_postings ledger.posting[], p_now timestamptz,
  out o_id bigint, out o_replayed boolean, out o_debit bigint, out o_credit bigint)
language plpgsql volatile set search_path = ''
as $$
declare
  v_posting ledger.posting := p_postings[1];
  v_amount bigint;
  v_set record;
  v_wallet record;
  v_debit_version bigint;
  v_credit_version bigint;
  v_expires_at timestamptz := v_posting.expires_at;
begin
  v_set := ledger._prepare(p_postings, p_now);
  v_amount := v_posting.amount;
  o_id := v_set.o_ids[1];
  o_replayed := false;
  insert into ledger.transfer (id, key, payload_hash, kind, occurred_at, recorded_at, reverses, actor, metadata)
  overriding system value
  values (o_id, v_posting.key, v_set.o_hashes[1], v_posting.kind, coalesce(v_posting.occurred_at, p_now), p_now,
    v_posting.reverses, v_posting.actor, coalesce(v_posting.metadata, '{}'))
  on conflict do nothing;
  if not found then
    v_set := ledger._replay(p_postings, v_set.o_ids, v_set.o_hashes);
    select r.transfer_id, r.replayed, r.debit_balance, r.credit_balance into o_id, o_replayed, o_debit, o_credit
    from ledger._results(p_postings, v_set.o_ids, v_set.o_fresh) r;
    return;
  end if;

  for v_wallet in
    select a.id, a.balance, a.version from ledger.account a
    where a.id in (v_posting.debit_account, v_posting.credit_account) and a.kind = 'wallet'
    order by a.id for no key update
  loop
    if v_wallet.id = v_posting.debit_account then
      o_debit := v_wallet.balance - v_amount;
      v_debit_version := v_wallet.version + 1;
    else
      o_credit := v_wallet.balance + v_amount;
      v_credit_version := v_wallet.version + 1;
    end if;
  end loop;
  -- A wallet's lot without an expiry lives for ever, and says so.
  if v_expires_at is null and (v_posting.reverses is null and v_credit_version is not null
    or v_posting.reverses is not null and v_debit_version is not null) then
    v_expires_at := 'infinity';
  end if;
  insert into ledger.entry (transfer_id, account_id, amount, balance_after, version, expires_at) values
    (o_id, v_posting.debit_account, -v_amount, o_debit, v_debit_version,
      case when v_posting.reverses is not null then v_expires_at end),
    (o_id, v_posting.credit_account, v_amount, o_credit, v_credit_version,
      case when v_posting.reverses is null then v_expires_at end);
end
$$;
comment on function ledger._post_single(ledger.posting[], timestamptz) is
  'ledger.post() of a set of one, which is nearly every set: the same steps as ledger._post_set() without sorting and windows. Trigger ledger.settle_entries() judges both.';
