create function ledger._write_entries(p_postings ledger.posting[], p_ids bigint[], p_fresh boolean[],
  out o_debits bigint[], out o_credits bigint[])
language plpgsql volatile set search_path = ''
as $$
begin
  perform from ledger.account a
  where a.id = any (array(select unnest(array[p.debit_account, p.credit_account]) from unnest(p_postings) p))
    and a.kind = 'wallet'
  order by a.id for no key update;

  with written as (
    insert into ledger.entry (transfer_id, account_id, amount, balance_after, version, expires_at)
    select s.id, s.account_id, s.amount, a.balance + sum(s.amount) over running, a.version + row_number() over running,
      case when s.dated and a.version is not null then coalesce(s.expires_at, 'infinity') else s.expires_at end
    from (
      select p.id, p.n, side.*
      from unnest(p_postings, p_ids, p_fresh) with ordinality as p (key, kind, debit_account, credit_account,
          amount, expires_at, occurred_at, actor, metadata, reverses, id, fresh, n)
        cross join lateral (values
          (p.debit_account, -p.amount::bigint, p.reverses is not null,
            case when p.reverses is not null then p.expires_at end),
          (p.credit_account, p.amount::bigint, p.reverses is null, case when p.reverses is null then p.expires_at end)
        ) side (account_id, amount, dated, expires_at)
      where p.fresh is not false
    ) s
      left join ledger.account a on a.id = s.account_id
    window running as (partition by s.account_id order by s.n)
    order by s.n, s.amount
    returning amount, balance_after
  )
  select array_agg(w.balance_after) filter (where w.amount < 0), array_agg(w.balance_after) filter (where w.amount > 0)
  into o_debits, o_credits from written w;
end
$$;
comment on function ledger._write_entries(ledger.posting[], bigint[], boolean[]) is
  'Locks the wallets of a set in the order of their numbers and writes both sides of its new transfers; gives the points in the wallets after each, in order. A wallet''s lot without an expiry lives for ever: infinity. Trigger ledger.settle_entries() checks the entries and moves the balances.';
