create function api.health() returns jsonb
language sql stable security definer set search_path = ''
as $$
  select pg_catalog.jsonb_build_object(
    'version', core.setting_text('version'),
    'outbox', (
      select pg_catalog.jsonb_build_object(
        'ready', count(*) filter (where not o.leased and o.due_at <= pg_catalog.clock_timestamp()),
        'planned', count(*) filter (where not o.leased and o.due_at > pg_catalog.clock_timestamp()),
        'oldest_s', coalesce(pg_catalog.floor(extract(epoch from pg_catalog.clock_timestamp()
          - min(greatest(o.created_at, o.due_at)) filter (where o.due_at <= pg_catalog.clock_timestamp()))), 0),
        'dead', (select count(*) from gateway.dead_letters d where d.direction = 'call'))
      from gateway.outbox o where o.finished_at is null),
    'media', (
      select pg_catalog.jsonb_build_object('pending', count(*) filter (where i.status = 'pending'),
        'failed', count(*) filter (where i.status = 'failed')) from media.item i where i.status <> 'copied'),
    'dead_updates', (select count(*) from gateway.failures f where f.dead_at is not null),
    'sessions', (select count(*) from dialog.session s where s.form_id is not null),
    'jobs', (
      select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', j.name, 'schedule', j.schedule,
        'last_run_at', r.started_at, 'last_status', r.status) order by j.name), '[]')
      from ops.job j left join lateral (
        select * from ops.job_run q where q.job = j.name order by q.id desc limit 1) r on true
      where j.enabled),
    'bots', (
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('bot', b.id, 'username', b.username,
        'paused_until', b.paused_until) order by b.id) from gateway.bot b))
$$;
comment on function api.health() is
  'What health shows of the database: version; outbox (calls ready, those planned for later, seconds that the oldest ready one has waited, dead ones); pictures whose copy is pending or failed; dead updates; sessions with an open or left draft; jobs with their last run; bots. SECURITY DEFINER: see the schema.';
