create function webhooks.report(p_results jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_result record;
  v_delivery webhooks.delivery;
begin
  -- Endpoints before deliveries, and both by their numbers: as everywhere.
  perform from webhooks.endpoint e
  where e.id in (select d.endpoint_id from pg_catalog.jsonb_to_recordset(p_results) as r (id bigint) join webhooks.delivery d on d.id = r.id)
  order by e.id for no key update;
  for v_result in
    select * from pg_catalog.jsonb_to_recordset(p_results)
      as r (id bigint, outcome text, status_code integer, error text, retry_after integer, reply text)
    order by r.id
  loop
    select * into v_delivery from webhooks.delivery d where d.id = v_result.id and d.finished_at is null for update;
    continue when v_delivery.id is null;
    v_delivery.status_code := v_result.status_code;
    v_delivery.last_error := pg_catalog.left(v_result.error, 300);
    if v_result.outcome = 'delivered' then
      perform webhooks._delivered(v_delivery, v_result.reply);
    else
      perform webhooks._not_delivered(v_delivery, v_result.outcome = 'dead', v_result.retry_after);
    end if;
  end loop;
end
$$;
comment on function webhooks.report(jsonb) is
  'Takes in what became of deliveries: [{id, outcome: delivered|retry|dead, status_code, error, retry_after (s), reply}]. What was finished before is left alone, so a reply is passed on once.';
