revoke all on schema ledger from public;

-- Not even the owner changes what is posted. Foreign keys lock the rows they point to, and that takes UPDATE on some
-- column: id is one that no UPDATE can set.
revoke update, delete, truncate on ledger.transfer, ledger.entry, ledger.account from current_user;
grant update (id) on ledger.transfer, ledger.entry to current_user;
grant update (balance, version) on ledger.account to current_user;

revoke update, delete, truncate on ledger.day, ledger.seal, ledger.daily_balance from current_user;
grant update (sealed_at, transfers, entries, points, previous_hash, hash) on ledger.day to current_user;
