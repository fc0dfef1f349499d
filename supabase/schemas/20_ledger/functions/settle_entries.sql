create function ledger.settle_entries() returns trigger
language plpgsql volatile
set search_path = ''
-- Its plans are kept for the session: one made while there were few wallets must not read them all later.
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  v_problem text;
  v_wallet_entries bigint;
  v_wallets bigint;
begin
  select min(t.problem), sum(t.wallet_entries) into v_problem, v_wallet_entries
  from (
    select case when sum(e.amount) <> 0 then 'KP213 transfer ' || e.transfer_id else min(case
        when e.amount = 0 or num_nonnulls(e.balance_after, e.version) = 1 then 'KP214'
        when e.version is null then case (select a.kind = 'wallet' from ledger.account a where a.id = e.account_id)
          when true then 'KP214' when false then case when e.expires_at is not null then 'KP208' end else 'KP204' end
        when e.balance_after not between -9007199254740991 and 9007199254740991 then 'KP209'
        when e.balance_after < 0 and e.amount < 0 and not ledger._is_reversal(e) then 'KP207'
        when (e.amount > 0) = (e.expires_at is null) and not ledger._is_reversal(e) then 'KP208'
      end || ' account ' || e.account_id) end as problem,
      count(e.version) as wallet_entries
    from added e
    group by e.transfer_id
  ) t;

  if v_problem is null and v_wallet_entries > 0 then
    update ledger.account a set balance = a.balance + s.amount, version = s.version
    from (
      select n.account_id, sum(n.amount) as amount, count(*) as entries, max(n.version) as version,
        max(n.balance_after) as balance_after
      from added n where n.version is not null group by n.account_id
    ) s
    where a.id = s.account_id and a.kind = 'wallet' and a.version = s.version - s.entries
      and (s.entries > 1 or s.balance_after = a.balance + s.amount);
    get diagnostics v_wallets = row_count;
  end if;
  -- Several entries of one wallet, or one that does not fit: look at each.
  if v_wallets < v_wallet_entries then
    select 'KP214 entry ' || n.id into v_problem
    from added n
    where n.version is not null and (
      (select a.version >= n.version from ledger.account a where a.id = n.account_id) is not true
      or n.balance_after is distinct from n.amount + case when n.version = 1 then 0 else (
        select p.balance_after from ledger.entry p where p.account_id = n.account_id and p.version = n.version - 1) end)
    limit 1;
  end if;
  if v_problem is not null then
    perform core.raise_error(left(v_problem, 5), substr(v_problem, 7));
  end if;
  return null;
end
$$;
comment on function ledger.settle_entries() is
  'Trigger after a statement that adds entries, whoever wrote it. KP213 a transfer does not sum to zero, KP214 an entry does not continue its wallet''s chain, KP204 no such account, KP207 a wallet would go below zero otherwise than by a reversal, KP208 expiry outside a wallet, a lot without one or another entry with one that is no reversal, KP209 beyond 2^53 - 1 points. Then it moves the wallets'' balances: nothing else can.';
