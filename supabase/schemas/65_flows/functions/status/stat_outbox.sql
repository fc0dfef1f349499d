create function flows.stat_outbox(p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_ready bigint;
  v_planned bigint;
  v_oldest_s bigint;
begin
  select count(*) filter (where o.due_at <= v_now or o.leased), count(*) filter (where o.due_at > v_now and not o.leased),
    pg_catalog.floor(extract(epoch from v_now - min(greatest(o.created_at, o.due_at)) filter (where o.due_at <= v_now)))
  into v_ready, v_planned, v_oldest_s
  from gateway.outbox o where o.finished_at is null;
  return core.text(case when v_oldest_s > 120 then 'stat.outbox_late' else 'stat.outbox_ok' end, p_locale,
    pg_catalog.jsonb_build_object('ready', v_ready, 'planned', v_planned, 'minutes', coalesce(v_oldest_s, 0) / 60));
end
$$;
comment on function flows.stat_outbox(text) is
  'The status'' line on messages, as HTML: how many wait, how many are planned for later, and whether one has been due for more than two minutes.';
