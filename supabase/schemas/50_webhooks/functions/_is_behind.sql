create function webhooks._is_behind(p_delivery webhooks.delivery) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return exists (
    select from webhooks.event v
      join webhooks.event w on w.person_id = v.person_id and w.id < v.id and w.type = 'message_batch'
      join webhooks.delivery d on d.event_id = w.id and d.endpoint_id = p_delivery.endpoint_id and d.finished_at is null
    where v.id = p_delivery.event_id and v.type = 'message_batch' and d.created_at > pg_catalog.clock_timestamp() - '1 hour'::interval);
end
$$;
comment on function webhooks._is_behind(webhooks.delivery) is
  'Whether a message batch must wait for an earlier one of the same person: what somebody wrote is told in order. One that an endpoint refuses for an hour is waited for no longer. Other events have no order.';
