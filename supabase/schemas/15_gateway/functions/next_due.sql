create function gateway.next_due(p_dispatcher text default null) returns timestamptz
language sql stable set search_path = ''
as $$
  select min(greatest(b.paused_until, d.at,
    b.next_slot_at + case when b.dispatcher <> p_dispatcher then '2 seconds'::interval else '-1 second' end))
  from gateway.bot b cross join (values (0), (5), (9)) as p (priority)
    cross join lateral (
      select min(h.at) as at from (
        select greatest(o.due_at, c.next_at, case when exists (
            select from gateway.outbox e
            where e.bot_id = o.bot_id and e.chat_id = o.chat_id and e.finished_at is null
              and (e.priority, e.id) < (o.priority, o.id))
          then pg_catalog.clock_timestamp() + '1 second'::interval end) as at
        from gateway.outbox o left join gateway.chat c on c.bot_id = o.bot_id and c.chat_id = o.chat_id
        where o.bot_id = b.id and o.priority = p.priority and o.finished_at is null
          and not exists (
            select from gateway.outbox e
            where e.bot_id = o.bot_id and e.chat_id = o.chat_id and e.finished_at is null
              and (e.priority, e.id) < (o.priority, o.id) and not e.leased
            -- Looked up row by row: as a join it may walk the whole outbox for each of the 50.
            offset 0)
        order by o.due_at
        limit 50) h) d
  where d.at is not null
$$;
comment on function gateway.next_due(text) is
  'When the dispatcher of this name should look again (wall clock; may be past: now); null when the outbox is empty. It knows what claim_outbox waits for: pauses, the bot''s pace, dispatchers of other names, one message a second per chat, and calls that wait behind another of their chat (behind one being sent: a second; behind one that failed: until that is due).';
