create function outreach.try_out(p_broadcast_id bigint, p_chat_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast := outreach.find(p_broadcast_id);
  v_call jsonb;
begin
  if v_broadcast.photo_id is not null and media.photo(v_broadcast.photo_id, 'client') is null then
    perform core.raise_error('KP558', v_broadcast.photo_id::text);
  end if;
  v_call := outreach.call(v_broadcast, 'client', p_chat_id);
  insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
  values ('client', p_chat_id, v_call ->> 'method', v_call -> 'payload', 5, pg_catalog.clock_timestamp());
  perform gateway.wake_dispatch();
end
$$;
comment on function outreach.try_out(bigint, bigint) is
  'Sends a broadcast to one chat by the client bot, as its recipients will get it, and counts it nowhere. KP550 no such broadcast, KP558 its picture is not copied yet.';
