create function api.claim_webhooks(p_limit integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_now timestamptz;
  v_deliveries jsonb;
  v_next_due timestamptz;
begin
  perform webhooks.flush_batches();
  v_now := pg_catalog.clock_timestamp();
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'id', d.id, 'url', e.url, 'message_id', v.message_id, 'body', v.body::text, 'replies', v.type = 'message_batch',
      'secrets', pg_catalog.to_jsonb(array[e.secret] || case when e.old_secret_until > v_now then array[e.old_secret] else '{}' end),
      'after_ms', 40 * (d.n - 1), 'allow_private', core.setting_boolean('webhooks_allow_private')) order by d.id), '[]')
  into v_deliveries
  from (select c.*, row_number() over (partition by c.endpoint_id order by c.id) as n
      from webhooks.claim(least(greatest(p_limit, 1), 100)) c) d
    join webhooks.endpoint e on e.id = d.endpoint_id join webhooks.event v on v.id = d.event_id;
  v_next_due := webhooks.next_due();
  return pg_catalog.jsonb_build_object('deliveries', v_deliveries, 'next_in_ms', case when v_next_due is not null then
    pg_catalog.ceil(greatest(0, extract(epoch from v_next_due - pg_catalog.clock_timestamp())) * 1000) end);
end
$$;
comment on function api.claim_webhooks(integer) is
  'Ends the message batches whose time has come, then leases deliveries to webhooks that are due, at most p_limit (1 to 100): {deliveries: [{id, url, message_id, body (text), secrets (sign by each), after_ms (begin so long after the claim), replies (an answer''s reply is wanted), allow_private}], next_in_ms: when to look again, null when nothing waits}. SECURITY DEFINER: see the schema.';
