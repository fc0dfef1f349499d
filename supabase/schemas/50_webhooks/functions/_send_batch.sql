create function webhooks._send_batch(p_batch webhooks.batch) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_endpoints bigint[];
  v_person people.person;
begin
  delete from webhooks.batch b where b.person_id = p_batch.person_id;
  select pg_catalog.array_agg(e.id order by e.id) into v_endpoints
  from webhooks.endpoint e where e.enabled and 'message_batch' = any (e.events);
  select * into v_person from people.person p where p.id = p_batch.person_id;
  if v_endpoints is null or v_person.telegram_id is null then
    return null;
  end if;
  return webhooks._post('message_batch', v_person.id, pg_catalog.jsonb_build_object(
    'event_type', 'message_batch', 'user_id', v_person.telegram_id, 'messages', p_batch.messages,
    'batch_size', pg_catalog.jsonb_array_length(p_batch.messages),
    'data', webhooks.person_data(v_person.id) || pg_catalog.jsonb_build_object('bot', p_batch.bot_id, 'chat_id', p_batch.chat_id)),
    v_endpoints);
end
$$;
comment on function webhooks._send_batch(webhooks.batch) is
  'Ends a batch: what was collected becomes one event message_batch, whose number it returns. Null, and the messages are dropped, when nobody wants them any more or the person left. The caller has locked the row.';
