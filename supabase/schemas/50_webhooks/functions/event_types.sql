create function webhooks.event_types() returns text[]
language plpgsql immutable set search_path = ''
as $$
begin
  return array['message_batch', 'payment', 'order', 'redemption', 'member'];
end
$$;
comment on function webhooks.event_types() is 'Types of events that an endpoint may want, in the order in which people are shown them. All of webhooks.event_type but test, which goes to one endpoint, whatever it wants.';
