create function webhooks._post(p_type text, p_person_id bigint, p_body jsonb, p_endpoints bigint[]) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_at timestamptz := core.now();
  v_id bigint;
begin
  insert into webhooks.event (message_id, type, person_id, body, occurred_at)
  values ('msg_' || pg_catalog.replace(pg_catalog.gen_random_uuid()::text, '-', ''), p_type, p_person_id,
    pg_catalog.jsonb_build_object('type', p_type,
      'timestamp', pg_catalog.to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) || p_body, v_at)
  returning id into v_id;
  insert into webhooks.delivery (event_id, endpoint_id, due_at)
  select v_id, e.id, pg_catalog.clock_timestamp() from pg_catalog.unnest(p_endpoints) e (id);
  perform gateway.wake_dispatch();
  return v_id;
end
$$;
comment on function webhooks._post(text, bigint, jsonb, bigint[]) is
  'Writes an event with a delivery for each of the endpoints and wakes dispatch. p_body: {data, …}, to which type and timestamp are added.';
