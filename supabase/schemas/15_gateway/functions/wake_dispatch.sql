create function gateway.wake_dispatch() returns void
language sql volatile set search_path = ''
as $$
  select pg_catalog.pg_notify('kopilka_outbox', '')
$$;
comment on function gateway.wake_dispatch() is
  'Tells dispatch, at commit, that the outbox holds something for it. Whoever misses this finds the row at the next tick.';
