create function gateway.next_due() returns timestamptz
language sql stable set search_path = ''
as $$
  select min(greatest(b.paused_until, (
    select min(q.due_at) from (
      select distinct on (o.priority) o.due_at from gateway.outbox o
      where o.bot_id = b.id and o.finished_at is null order by o.priority, o.due_at) q)))
  from gateway.bot b
  where exists (select from gateway.outbox o where o.bot_id = b.id and o.finished_at is null)
$$;
comment on function gateway.next_due() is
  'When dispatch should look again (wall clock; may be past: now); null when the outbox is empty.';
