create function webhooks.prune() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_before timestamptz := pg_catalog.clock_timestamp() - '30 days'::interval;
  v_count bigint;
begin
  delete from webhooks.delivery d where d.created_at < v_before and d.finished_at is not null;
  get diagnostics v_count = row_count;
  delete from webhooks.event v where v.occurred_at < v_before
    and not exists (select from webhooks.delivery d where d.event_id = v.id);
  delete from webhooks.endpoint e where e.removed_at < v_before
    and not exists (select from webhooks.delivery d where d.endpoint_id = e.id);
  return v_count;
end
$$;
comment on function webhooks.prune() is 'Deletes deliveries that are finished and older than 30 days, and events and removed endpoints without any; the number of deliveries.';
