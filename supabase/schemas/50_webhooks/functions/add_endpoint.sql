create function webhooks.add_endpoint(p_name text, p_url text, p_events text[], p_actor text,
  p_replace boolean default true) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  perform webhooks.check_endpoint(p_url, p_events);
  insert into webhooks.endpoint (name, url, events, secret, created_at, created_by)
  values (p_name, p_url, p_events, webhooks.new_secret(), core.now(), p_actor)
  on conflict (name) where removed_at is null do update set url = excluded.url, events = excluded.events where p_replace
  returning id into v_id;
  if v_id is null then
    perform core.raise_error('KP504', p_name);
  end if;
  perform core.write_audit(p_actor, 'add.webhook', 'webhook:' || v_id,
    pg_catalog.jsonb_build_object('name', p_name, 'events', p_events));
  return v_id;
end
$$;
comment on function webhooks.add_endpoint(text, text, text[], text, boolean) is
  'Adds an endpoint with a key of its own (webhooks.secret_of shows it), or gives the one of this name another address and other events; its number. KP504 there is one and p_replace is false; KP500 and KP505 the address, KP502 the events do not do.';
