create function webhooks.rotate_secret(p_endpoint_id bigint, p_actor text, p_overlap_hours integer default 24) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_secret text := webhooks.new_secret();
begin
  perform webhooks._lock_endpoint(p_endpoint_id);
  update webhooks.endpoint e set old_secret = e.secret, secret = v_secret,
    old_secret_until = pg_catalog.clock_timestamp() + pg_catalog.make_interval(hours => p_overlap_hours)
  where e.id = p_endpoint_id;
  perform core.write_audit(p_actor, 'rotate.webhook_secret', 'webhook:' || p_endpoint_id);
  return v_secret;
end
$$;
comment on function webhooks.rotate_secret(bigint, text, integer) is
  'Gives an endpoint a new key, which it returns. For p_overlap_hours bodies carry a signature by the old key as well. The one before the old key is forgotten. KP501 there is no such endpoint.';
