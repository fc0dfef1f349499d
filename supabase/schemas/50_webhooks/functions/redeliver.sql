create function webhooks.redeliver(p_delivery_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_endpoint_id bigint := (select d.endpoint_id from webhooks.delivery d where d.id = p_delivery_id);
begin
  -- Whoever switches it off meanwhile waits, and drops this one too.
  if not (webhooks._lock_endpoint(v_endpoint_id)).enabled then
    perform core.raise_error('KP503', p_delivery_id::text);
  end if;
  update webhooks.delivery d set outcome = null, finished_at = null, attempts = 0, due_at = pg_catalog.clock_timestamp()
  where d.id = p_delivery_id and d.outcome in ('dead', 'dropped');
  if not found then
    perform core.raise_error('KP503', p_delivery_id::text);
  end if;
  perform core.write_audit(p_actor, 'redeliver.webhook', 'webhook:' || v_endpoint_id,
    pg_catalog.jsonb_build_object('delivery', p_delivery_id));
  perform gateway.wake_dispatch();
end
$$;
comment on function webhooks.redeliver(bigint, text) is
  'Sends what was given up or dropped once more, with all its tries, and under the same webhook-id. KP503 it is neither, or its endpoint is switched off; KP501 there is no such delivery, or its endpoint was removed.';
