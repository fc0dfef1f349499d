create function webhooks.redeliver(p_delivery_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_delivery webhooks.delivery;
begin
  select * into v_delivery from webhooks.delivery d where d.id = p_delivery_id and d.outcome in ('dead', 'dropped') for update;
  if v_delivery.id is null or not exists (select from webhooks.endpoint e where e.id = v_delivery.endpoint_id and e.enabled) then
    perform core.raise_error('KP503', coalesce(p_delivery_id::text, 'null'));
  end if;
  update webhooks.delivery d set outcome = null, finished_at = null, attempts = 0, due_at = pg_catalog.clock_timestamp()
  where d.id = p_delivery_id;
  perform core.write_audit(p_actor, 'redeliver.webhook', 'webhook:' || v_delivery.endpoint_id,
    pg_catalog.jsonb_build_object('delivery', p_delivery_id));
  perform gateway.wake_dispatch();
end
$$;
comment on function webhooks.redeliver(bigint, text) is
  'Sends what was given up or dropped once more, with all its tries, and under the same webhook-id. KP503 it is neither, or its endpoint is switched off.';
