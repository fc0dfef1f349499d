create function webhooks.set_enabled(p_endpoint_id bigint, p_enabled boolean, p_actor text, p_reason text default 'by hand') returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_endpoint webhooks.endpoint := webhooks._lock_endpoint(p_endpoint_id);
begin
  if v_endpoint.enabled = p_enabled then
    return;
  end if;
  update webhooks.endpoint e set enabled = p_enabled, disabled_at = case when not p_enabled then v_now end,
    disabled_reason = case when not p_enabled then p_reason end, failures_in_a_row = 0, next_at = null
  where e.id = p_endpoint_id;
  if not p_enabled then
    update webhooks.delivery d set outcome = 'dropped', finished_at = v_now, leased = false
    where d.endpoint_id = p_endpoint_id and d.finished_at is null;
  end if;
  perform core.write_audit(p_actor, case when p_enabled then 'enable.webhook' else 'disable.webhook' end,
    'webhook:' || p_endpoint_id, pg_catalog.jsonb_build_object('reason', p_reason));
end
$$;
comment on function webhooks.set_enabled(bigint, boolean, text, text) is
  'Switches an endpoint on or off. What waits for one that is switched off is dropped, and what happens meanwhile is not told to it. KP501 there is no such endpoint.';
