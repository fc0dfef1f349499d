create function webhooks.add_endpoint(p_name text, p_url text, p_events text[], p_actor text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  perform webhooks.check_endpoint(p_url, p_events);
  insert into webhooks.endpoint (name, url, events, secret, created_at, created_by)
  values (p_name, p_url, p_events, webhooks.new_secret(), core.now(), p_actor)
  on conflict (name) do update set url = excluded.url, events = excluded.events
  returning id into v_id;
  perform core.write_audit(p_actor, 'add.webhook', 'webhook:' || v_id, pg_catalog.jsonb_build_object('name', p_name, 'events', p_events));
  return v_id;
end
$$;
comment on function webhooks.add_endpoint(text, text, text[], text) is
  'Adds an endpoint with a key of its own (webhooks.secret_of shows it), or gives the one of this name another address and other events; its number. KP500 the address, KP502 the events do not do.';
