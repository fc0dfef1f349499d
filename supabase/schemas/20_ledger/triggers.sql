create trigger transfer_is_append_only before update or delete or truncate on ledger.transfer
  for each statement execute function core.forbid_change();
create trigger entry_is_append_only before update or delete or truncate on ledger.entry
  for each statement execute function core.forbid_change();
create trigger account_is_kept before delete or truncate on ledger.account
  for each statement execute function core.forbid_change();

create trigger entry_settles after insert on ledger.entry
  referencing new table as added for each statement execute function ledger.settle_entries();
create trigger account_opens_empty before insert on ledger.account
  for each row when (new.balance <> 0 or new.version <> 0) execute function ledger.refuse_bare_change();
create trigger account_moves_with_entries_only before update on ledger.account
  for each statement when (pg_trigger_depth() = 0) execute function ledger.refuse_bare_change();
