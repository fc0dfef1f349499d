create view ledger.account_balance with (security_invoker = true) as
select a.id as account_id, a.kind, coalesce(a.name, 'wallet:' || a.person_id) as name, a.person_id,
  case when a.kind = 'wallet' then a.balance::numeric else
    coalesce((select b.balance from ledger.daily_balance b where b.account_id = a.id order by b.day desc limit 1), 0)
    + coalesce((select sum(e.amount) from ledger.entry e where e.account_id = a.id and e.version is null and e.id > coalesce(
      (select d.last_entry_id from ledger.day d where d.sealed_at is not null order by d.day desc limit 1), 0)), 0)
  end as balance
from ledger.account a;
comment on view ledger.account_balance is 'Every account with its balance: the running one of wallets; of the others that of their last sealed day and the entries since.';
comment on column ledger.account_balance.account_id is 'Number of the account.';
comment on column ledger.account_balance.kind is 'wallet, programme or partner.';
comment on column ledger.account_balance.name is 'Name of the account; a wallet is called wallet:<person>.';
comment on column ledger.account_balance.person_id is 'Whose wallet.';
comment on column ledger.account_balance.balance is 'Points: above zero held, below zero owed.';

create view ledger.trial_balance with (security_invoker = true) as
select a.id as account_id, a.kind, coalesce(a.name, 'wallet:' || a.person_id) as name,
  coalesce(s.debit, 0) as debit, coalesce(s.credit, 0) as credit, coalesce(s.credit - s.debit, 0) as balance
from ledger.account a
  left join (
    select e.account_id, coalesce(sum(-e.amount) filter (where e.amount < 0), 0) as debit,
      coalesce(sum(e.amount) filter (where e.amount > 0), 0) as credit
    from ledger.entry e group by e.account_id
  ) s on s.account_id = a.id;
comment on view ledger.trial_balance is 'What went out of and came into each account, summed from entries.';
comment on column ledger.trial_balance.account_id is 'Number of the account.';
comment on column ledger.trial_balance.kind is 'wallet, programme or partner.';
comment on column ledger.trial_balance.name is 'Name of the account; a wallet is called wallet:<person>.';
comment on column ledger.trial_balance.debit is 'Points that went out, as a positive number.';
comment on column ledger.trial_balance.credit is 'Points that came in.';
comment on column ledger.trial_balance.balance is 'Points: credit less debit.';

create view ledger.trial_balance_total with (security_invoker = true) as
select count(*) as accounts, coalesce(sum(t.debit), 0) as debit, coalesce(sum(t.credit), 0) as credit,
  coalesce(sum(t.balance), 0) as balance
from ledger.trial_balance t;
comment on view ledger.trial_balance_total is 'The last line of the trial balance. Its balance is zero, or the ledger is broken.';
comment on column ledger.trial_balance_total.accounts is 'Number of accounts.';
comment on column ledger.trial_balance_total.debit is 'Points that went out of all accounts.';
comment on column ledger.trial_balance_total.credit is 'Points that came into all accounts: equal to debit.';
comment on column ledger.trial_balance_total.balance is 'Points: credit less debit, zero.';
