create function gateway.post_notice(p_bot_id text, p_chat_id bigint, p_text text, p_markup jsonb default null) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_call jsonb := gateway.message(p_chat_id, p_text, p_markup);
begin
  insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
  values (p_bot_id, p_chat_id, v_call ->> 'method', v_call -> 'payload', 5, pg_catalog.clock_timestamp());
  perform gateway.wake_dispatch();
end
$$;
comment on function gateway.post_notice(text, bigint, text, jsonb) is 'Puts a notice into the outbox for dispatch to send.';
