create function gateway.give_up_bulk(p_bot_id text) returns void
language sql volatile set search_path = ''
as $$
  update gateway.outbox o set outcome = 'unknown', finished_at = pg_catalog.clock_timestamp(), leased = false,
    last_error = 'the sender never reported'
  where o.id in (
    -- One that is being reported now is not waited for: its report waits for the bot's row, which this caller holds.
    select b.id from gateway.outbox b
    where b.bot_id = p_bot_id and b.priority = 9 and b.leased and b.finished_at is null
      and b.due_at <= pg_catalog.clock_timestamp()
    for update skip locked)
$$;
comment on function gateway.give_up_bulk(text) is
  'Bulk mail whose lease ran out may have been sent. It is never sent twice, so its outcome is unknown.';
