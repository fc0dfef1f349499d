create function webhooks.want(p_endpoint_id bigint, p_event text, p_wanted boolean, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_endpoint webhooks.endpoint := webhooks._lock_endpoint(p_endpoint_id);
  v_events text[];
begin
  if p_event is null or p_event <> all (webhooks.event_types()) then
    perform core.raise_error('KP502', p_event);
  end if;
  select pg_catalog.array_agg(t.name order by t.n) into v_events
  from pg_catalog.unnest(webhooks.event_types()) with ordinality t (name, n)
  where case t.name when p_event then p_wanted else t.name = any (v_endpoint.events) end;
  if v_events is null then
    perform core.raise_error('KP502', 'none');
  elsif v_events <> v_endpoint.events then
    update webhooks.endpoint e set events = v_events where e.id = p_endpoint_id;
    perform core.write_audit(p_actor, 'change.webhook_events', 'webhook:' || p_endpoint_id,
      pg_catalog.jsonb_build_object('from', v_endpoint.events, 'to', v_events));
  end if;
end
$$;
comment on function webhooks.want(bigint, text, boolean, text) is
  'Whether an endpoint is told of a type of events from now on; one at a time, so that two who change different ones do not undo each other. What waits already is sent. KP501 there is no such endpoint, KP502 no such type, or it would be left without any.';
