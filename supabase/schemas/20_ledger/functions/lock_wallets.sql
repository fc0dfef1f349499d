create function ledger.lock_wallets(p_person_ids bigint[]) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform ledger.open_wallet(p.id) from unnest(p_person_ids) p (id)
  where not exists (select from ledger.account a where a.person_id = p.id);
  perform from ledger.account a where a.person_id = any (p_person_ids) order by a.id for no key update;
end
$$;
comment on function ledger.lock_wallets(bigint[]) is
  'Locks people''s wallets in the order of their numbers, to the end of the transaction, and opens those that are missing. Whoever will touch several wallets, or decides by a balance, locks them all at once before anything else of the ledger. KP216 no such person.';
