create function flows.hook_key_stamp(p_endpoint webhooks.endpoint) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return p_endpoint.id || '.' || coalesce(extract(epoch from p_endpoint.old_secret_until)::bigint, 0);
end
$$;
comment on function flows.hook_key_stamp(webhooks.endpoint) is
  'Argument of the button that gives a webhook a new key: its number, and something that changes with every key. A second press would end the key that the receiver still has.';
