create function api.claim_outbox(p_limit integer, p_dispatcher text default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_deliveries jsonb;
  v_next_due timestamptz;
begin
  perform outreach.feed();
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'bot', o.bot_id, 'id', o.id, 'method', o.method, 'payload', o.payload) order by o.priority, o.id), '[]')
  into v_deliveries
  from gateway.bot b cross join lateral gateway.claim_outbox(b.id, least(greatest(p_limit, 1), 1000), p_dispatcher) o;
  v_next_due := gateway.next_due(p_dispatcher);
  -- greatest() passes over a null, which here means that nothing waits.
  return pg_catalog.jsonb_build_object('deliveries', v_deliveries,
    'gap_ms', extract(epoch from gateway.dispatch_gap()) * 1000, 'next_in_ms', case when v_next_due is not null then
    pg_catalog.ceil(greatest(0, extract(epoch from v_next_due - pg_catalog.clock_timestamp())) * 1000) end);
end
$$;
comment on function api.claim_outbox(integer, text) is
  'Lets running broadcasts put their next calls into the outbox, then leases what is due, at most p_limit calls (1 to 1000) per bot, to the dispatcher of the name p_dispatcher: {deliveries: [{bot, id, method, payload}], gap_ms: time from one call of a bot to its next, next_in_ms: when to look again, null when nothing waits}. A call that has not begun 1.8 s after the claim must be reported as released: another dispatcher may have the bot by then. SECURITY DEFINER: see the schema.';
