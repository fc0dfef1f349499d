create function webhooks.next_due() returns timestamptz
language sql stable set search_path = ''
as $$
  select least((select min(b.due_at) from webhooks.batch b), (
    select min(greatest(d.due_at, e.next_at)) from webhooks.endpoint e cross join lateral (
      select q.due_at from webhooks.delivery q
      where q.endpoint_id = e.id and q.finished_at is null and not webhooks._is_behind(q)
      order by q.due_at limit 1) d
    where e.enabled))
$$;
comment on function webhooks.next_due() is 'When a delivery or the end of a batch is due next (wall clock; may be past: now); null when nothing waits.';
