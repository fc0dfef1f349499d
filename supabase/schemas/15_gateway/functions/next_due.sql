create function gateway.next_due() returns timestamptz
language sql stable set search_path = ''
as $$
  select min(greatest(b.paused_until, d.at,
    b.refilled_at + pg_catalog.make_interval(secs => (1 - b.tokens) / greatest(core.setting_integer('dispatch_messages_per_second'), 0.01))))
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
              and (e.priority, e.id) < (o.priority, o.id) and not e.leased)
        order by o.due_at
        limit 50) h) d
  where d.at is not null
$$;
comment on function gateway.next_due() is
  'When dispatch should look again (wall clock; may be past: now); null when the outbox is empty. It knows what claim_outbox waits for: pauses, the token bucket, one message a second per chat, and calls that wait behind another of their chat (behind one being sent: a second; behind one that failed: until that is due).';
