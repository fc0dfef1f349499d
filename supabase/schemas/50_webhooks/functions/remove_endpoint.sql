create function webhooks.remove_endpoint(p_endpoint_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_endpoint webhooks.endpoint := webhooks._lock_endpoint(p_endpoint_id);
begin
  perform webhooks.set_enabled(p_endpoint_id, false, p_actor, 'removed');
  perform webhooks.dismiss(p_endpoint_id, p_actor);
  update webhooks.endpoint e set removed_at = pg_catalog.clock_timestamp(), disabled_reason = 'removed', failures_in_a_row = 0,
    secret = null, old_secret = null, old_secret_until = null, url = pg_catalog.substring(e.url, '^https?://[^/?#]+')
  where e.id = p_endpoint_id;
  perform core.write_audit(p_actor, 'remove.webhook', 'webhook:' || p_endpoint_id,
    pg_catalog.jsonb_build_object('name', v_endpoint.name, 'events', v_endpoint.events));
end
$$;
comment on function webhooks.remove_endpoint(bigint, text) is
  'Removes an endpoint for good: what waits is dropped, what was given up is dismissed, its keys and all of its address but the host are forgotten, its name is free. What it was sent stays as long as other deliveries do. KP501 there is no such endpoint.';
