create function webhooks._not_delivered(p_delivery webhooks.delivery, p_final boolean, p_retry_after integer) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  -- Come again later: no fault of what was sent, for a day.
  v_busy boolean := p_delivery.status_code = 429 and p_delivery.created_at > v_now - '1 day'::interval;
  -- Null where nothing was asked for: least() passes over nulls, make_interval() does not.
  v_after interval := pg_catalog.make_interval(secs => case when p_retry_after is not null then least(p_retry_after, 86400)
    when p_delivery.status_code = 429 then 10 end);
  v_pauses integer[] := array[5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400];
  v_dead boolean := p_final or p_delivery.status_code = 410
    or not v_busy and p_delivery.attempts > pg_catalog.cardinality(v_pauses);
  v_endpoint webhooks.endpoint;
begin
  update webhooks.delivery d set leased = false, status_code = p_delivery.status_code, last_error = p_delivery.last_error,
    attempts = d.attempts - case when v_busy then 1 else 0 end,
    outcome = case when v_dead then 'dead' end,
    finished_at = case when v_dead then v_now end,
    due_at = case when v_dead then d.due_at else v_now + greatest(v_after, case when not v_busy then
      v_pauses[greatest(d.attempts, 1)] * '1 second'::interval * (0.9 + 0.2 * pg_catalog.random()) end) end
  where d.id = p_delivery.id;
  update webhooks.endpoint e set
    next_at = greatest(e.next_at, case when p_delivery.status_code in (429, 503) then v_now + v_after end),
    failures_in_a_row = e.failures_in_a_row + case when v_busy then 0 else 1 end
  where e.id = p_delivery.endpoint_id
  returning * into v_endpoint;
  if p_delivery.status_code = 410 and v_endpoint.enabled then
    perform webhooks.set_enabled(v_endpoint.id, false, 'endpoint:' || v_endpoint.id, 'gone');
    perform gateway.alert_admin('webhooks.alert_gone', pg_catalog.jsonb_build_object('name', v_endpoint.name));
  elsif v_endpoint.failures_in_a_row = 10 and not v_busy then
    perform gateway.alert_admin('webhooks.alert_failing', pg_catalog.jsonb_build_object('name', v_endpoint.name,
      'n', v_endpoint.failures_in_a_row, 'error', coalesce(p_delivery.last_error, '?')));
  end if;
end
$$;
comment on function webhooks._not_delivered(webhooks.delivery, boolean, integer) is
  'Notes a failure: it is tried again after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h (a tenth of jitter, never sooner than Retry-After says), then it is dead. 429 counts for none of these within a day, and pauses the whole endpoint. 410 disables the endpoint. The admin is told of that, and of ten failures in a row.';
