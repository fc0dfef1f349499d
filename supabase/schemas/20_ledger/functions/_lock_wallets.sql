create function ledger._lock_wallets(p_accounts bigint[]) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform from ledger.account a where a.id = any (p_accounts) and a.kind = 'wallet' order by a.id for no key update;
end
$$;
comment on function ledger._lock_wallets(bigint[]) is
  'Locks those of the accounts that are wallets, in the order of their numbers. Whoever locks a hold or an original locks its wallets first, so that nobody waits in a circle.';
