create function webhooks._lock_endpoint(p_endpoint_id bigint) returns webhooks.endpoint
language plpgsql volatile set search_path = ''
as $$
declare
  v_endpoint webhooks.endpoint;
begin
  select * into v_endpoint from webhooks.endpoint e where e.id = p_endpoint_id and e.removed_at is null for no key update;
  if v_endpoint.id is null then
    perform core.raise_error('KP501', coalesce(p_endpoint_id::text, 'null'));
  end if;
  return v_endpoint;
end
$$;
comment on function webhooks._lock_endpoint(bigint) is 'An endpoint, locked before its deliveries: everywhere. KP501 there is none, or it was removed.';
