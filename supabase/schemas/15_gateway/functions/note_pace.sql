create function gateway.note_pace(p_bot_id text, p_messages bigint, p_retry_after integer) returns void
language sql volatile set search_path = ''
as $$
  update gateway.bot b set
    paused_until = greatest(b.paused_until, pg_catalog.clock_timestamp() + pg_catalog.make_interval(secs => p_retry_after)),
    messages_per_second = case when w.seconds >= 1 then (b.counted + p_messages) / w.seconds else b.messages_per_second end,
    counted = case when w.seconds >= 1 then 0 else b.counted + p_messages end,
    counted_from = case when w.seconds >= 1 then pg_catalog.clock_timestamp() else b.counted_from end
  from (select extract(epoch from pg_catalog.clock_timestamp() - c.counted_from)::double precision as seconds
    from gateway.bot c where c.id = p_bot_id) w
  where b.id = p_bot_id
$$;
comment on function gateway.note_pace(text, bigint, integer) is
  'Counts messages per second of a bot, and pauses its dispatch for as long as a 429 asked (s).';
