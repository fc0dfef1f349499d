create trigger statement_is_append_only before update or delete or truncate on loyalty.statement
  for each statement execute function core.forbid_change();
create trigger refund_is_append_only before update or delete or truncate on loyalty.refund
  for each statement execute function core.forbid_change();
