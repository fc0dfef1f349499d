create function ledger._results(p_postings ledger.posting[], p_ids bigint[], p_fresh boolean[])
returns table (transfer_id bigint, replayed boolean, debit_balance bigint, credit_balance bigint)
language plpgsql stable set search_path = ''
as $$
begin
  return query
    select r.id, not r.fresh,
      (select e.balance_after from ledger.entry e where e.transfer_id = r.id and e.account_id = r.debit_account),
      (select e.balance_after from ledger.entry e where e.transfer_id = r.id and e.account_id = r.credit_account)
    from unnest(p_postings, p_ids, p_fresh) with ordinality as r (key, kind, debit_account, credit_account,
      amount, expires_at, occurred_at, actor, metadata, reverses, id, fresh, n)
    order by r.n;
end
$$;
comment on function ledger._results(ledger.posting[], bigint[], boolean[]) is
  'The result rows of a set in which some keys had been posted before: balances in points, as the entries left them.';
