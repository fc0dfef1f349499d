create function ops.prune() returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_inbox bigint;
  v_outbox bigint;
  v_steps bigint;
begin
  delete from gateway.inbox i where i.received_at < pg_catalog.clock_timestamp() - '3 days'::interval and i.outcome not in ('stored', 'dead');
  get diagnostics v_inbox = row_count;
  delete from gateway.outbox o where o.created_at < pg_catalog.clock_timestamp() - '7 days'::interval
    and o.finished_at is not null and o.outcome <> 'dead';
  get diagnostics v_outbox = row_count;
  delete from dialog.step_log l where l.at < core.now() - '90 days'::interval;
  get diagnostics v_steps = row_count;
  delete from gateway.inbox i where i.received_at < pg_catalog.clock_timestamp() - '30 days'::interval;
  delete from gateway.outbox o where o.created_at < pg_catalog.clock_timestamp() - '30 days'::interval and o.finished_at is not null;
  delete from gateway.failures f where f.last_at < pg_catalog.clock_timestamp() - '30 days'::interval;
  perform webhooks.prune();
  delete from people.card_code c where c.expires_at < core.now() - '1 day'::interval;
  -- Some jobs run every two seconds: of those that went well two days are kept, and the last one.
  delete from ops.job_run r
  where r.started_at < pg_catalog.clock_timestamp() - case r.status when 'ok' then '2 days'::interval else '30 days' end
    and exists (select from ops.job_run l where l.job = r.job and l.id > r.id);
  return pg_catalog.jsonb_build_object('inbox', v_inbox, 'outbox', v_outbox, 'step_log', v_steps);
end
$$;
comment on function ops.prune() is
  'Deletes what need not be kept: updates after 3 days (Telegram repeats itself for one), calls after 7, stored updates, dead letters and what was told to webhooks after 30, steps after 90, runs of jobs after 30 (that went well: 2, save the last); the numbers of the first three kinds. SECURITY DEFINER: operators have no tables.';
