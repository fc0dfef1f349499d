create trigger setting_history_is_append_only before update or delete or truncate on core.setting_history
  for each statement execute function core.forbid_change();
create trigger audit_is_append_only before update or delete or truncate on core.audit
  for each statement execute function core.forbid_change();
