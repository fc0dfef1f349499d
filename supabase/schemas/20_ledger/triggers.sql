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

create trigger day_is_kept before delete or truncate on ledger.day
  for each statement execute function core.forbid_change();
create trigger day_is_sealed_and_nothing_else before update on ledger.day
  for each row when (old.sealed_at is not null or new.sealed_at is null
    or (old.day, old.last_entry_id, old.marked_at) is distinct from (new.day, new.last_entry_id, new.marked_at))
  execute function core.forbid_change();
create trigger seal_is_append_only before update or delete or truncate on ledger.seal
  for each statement execute function core.forbid_change();
create trigger daily_balance_is_append_only before update or delete or truncate on ledger.daily_balance
  for each statement execute function core.forbid_change();
