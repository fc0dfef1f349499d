create function gateway.give_up_bulk(p_bot_id text) returns void
language sql volatile set search_path = ''
as $$
  update gateway.outbox o set outcome = 'unknown', finished_at = pg_catalog.clock_timestamp(), leased = false,
    last_error = 'the sender never reported'
  where o.bot_id = p_bot_id and o.priority = 9 and o.leased and o.finished_at is null
    and o.due_at <= pg_catalog.clock_timestamp()
$$;
comment on function gateway.give_up_bulk(text) is
  'Bulk mail whose lease ran out may have been sent. It is never sent twice, so its outcome is unknown.';
