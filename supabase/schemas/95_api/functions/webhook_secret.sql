create function api.webhook_secret(p_endpoint_id bigint) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select e.secret from webhooks.endpoint e where e.id = p_endpoint_id);
end
$$;
comment on function api.webhook_secret(bigint) is
  'The key of a webhook, for the message that shows it to an admin: the outbox holds a mark in its place, so that it is kept in webhooks.endpoint alone. Null when the webhook was removed meanwhile. SECURITY DEFINER: see the schema.';
