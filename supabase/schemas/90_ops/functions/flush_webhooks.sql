create function ops.flush_webhooks() returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  perform webhooks.flush_batches();
  return case when webhooks.next_due() <= pg_catalog.clock_timestamp() then ops.wake_dispatch() else false end;
end
$$;
comment on function ops.flush_webhooks() is
  'Ends the message batches whose time has come, and wakes dispatch if a delivery to a webhook is due; whether it did.';
