create function ledger._is_reversal(p_entry ledger.entry) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return exists (
    select from ledger.transfer t join ledger.entry o on o.transfer_id = t.reverses
    where t.id = p_entry.transfer_id and o.account_id = p_entry.account_id
      and -p_entry.amount between least(o.amount, 1) and greatest(o.amount, -1)
      and o.expires_at is not distinct from p_entry.expires_at);
end
$$;
comment on function ledger._is_reversal(ledger.entry) is
  'Whether an entry takes back all or a part of what the entry of the transfer that its own reverses did to the same account, with the same expiry.';
