create function ledger._is_reversal(p_entry ledger.entry) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return exists (
    select from ledger.transfer t join ledger.entry o on o.transfer_id = t.reverses
    where t.id = p_entry.transfer_id and o.account_id = p_entry.account_id and o.amount = -p_entry.amount);
end
$$;
comment on function ledger._is_reversal(ledger.entry) is
  'Whether an entry takes back just what the entry of the transfer that its own reverses did to the same account.';
