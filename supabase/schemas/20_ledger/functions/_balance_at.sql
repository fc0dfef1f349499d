create function ledger._balance_at(p_account_id bigint, p_entry_id bigint) returns numeric
language plpgsql stable set search_path = ''
as $$
declare
  v_day ledger.day;
  v_balance numeric;
begin
  if exists (select from ledger.account a where a.id = p_account_id and a.kind = 'wallet') then
    select e.balance_after into v_balance from ledger.entry e
    where e.account_id = p_account_id and e.version is not null and e.id <= p_entry_id
    order by e.version desc limit 1;
    return coalesce(v_balance, 0);
  end if;
  select * into v_day from ledger.day d
  where d.sealed_at is not null and d.last_entry_id <= p_entry_id order by d.day desc limit 1;
  select b.balance into v_balance from ledger.daily_balance b
  where b.account_id = p_account_id and b.day <= v_day.day order by b.day desc limit 1;
  return coalesce(v_balance, 0) + coalesce((
    select sum(e.amount) from ledger.entry e
    where e.account_id = p_account_id and e.version is null and e.id > coalesce(v_day.last_entry_id, 0)
      and e.id <= p_entry_id), 0);
end
$$;
comment on function ledger._balance_at(bigint, bigint) is
  'Points of an account after its entries up to that number: of a wallet as the entry says, of others from the last sealed day before and the entries since.';
