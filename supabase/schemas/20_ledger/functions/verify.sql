create function ledger.verify() returns setof ledger.problem
language plpgsql stable set search_path = ''
as $$
begin
  return query select * from ledger._verify_seals();
  return query select * from ledger._verify_payloads();
  return query select * from ledger._verify_transfers();
  return query select * from ledger._verify_wallets();
  return query select * from ledger._verify_days();
  return query select * from ledger._verify_holds();
end
$$;
comment on function ledger.verify() is
  'Proves the ledger: no rows when all is well, else what is wrong. Sealed transfers are compared with their seals and the seals with one another, in order, so that the first row names the first that was altered, taken away or put in; later transfers with the hash of what was posted. Then every balance, version and running balance, reversals, closing balances of days, and holds against entries. Reads the whole ledger, changes and locks nothing.';
