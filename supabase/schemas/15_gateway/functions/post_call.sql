create function gateway.post_call(p_bot_id text, p_chat_id bigint, p_call jsonb) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
  values (p_bot_id, p_chat_id, p_call ->> 'method', p_call -> 'payload', 5, pg_catalog.clock_timestamp())
  returning id into v_id;
  perform gateway.wake_dispatch();
  return v_id;
end
$$;
comment on function gateway.post_call(text, bigint, jsonb) is
  'Puts a call {method, payload} that answers nobody into the outbox for dispatch to make; its row there.';
