create function webhooks.dismiss(p_endpoint_id bigint, p_actor text, p_delivery_id bigint default null) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_count bigint;
begin
  perform webhooks._lock_endpoint(p_endpoint_id);
  update webhooks.delivery d set outcome = 'dismissed'
  where d.endpoint_id = p_endpoint_id and d.outcome = 'dead' and (p_delivery_id is null or d.id = p_delivery_id);
  get diagnostics v_count = row_count;
  if v_count > 0 then
    perform core.write_audit(p_actor, 'dismiss.webhook', 'webhook:' || p_endpoint_id,
      pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('delivery', p_delivery_id, 'deliveries', v_count)));
  end if;
  return v_count;
end
$$;
comment on function webhooks.dismiss(bigint, text, bigint) is
  'Takes a delivery that was given up, or (null) all of them of an endpoint, off the list of problems for good; how many. 0: there was none, which is no mistake: another admin may have been first. KP501 there is no such endpoint.';
