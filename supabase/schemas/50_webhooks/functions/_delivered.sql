create function webhooks._delivered(p_delivery webhooks.delivery, p_reply text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_event webhooks.event;
  v_reply text;
  v_chat_id bigint;
begin
  select * into v_event from webhooks.event v where v.id = p_delivery.event_id;
  v_reply := case when v_event.type = 'message_batch' then nullif(pg_catalog.btrim(pg_catalog.left(p_reply, 4096), E' \t\r\n'), '') end;
  update webhooks.delivery d set outcome = 'delivered', finished_at = v_now, leased = false,
    status_code = p_delivery.status_code, last_error = null, reply = v_reply
  where d.id = p_delivery.id;
  update webhooks.endpoint e set failures_in_a_row = 0, last_success_at = v_now where e.id = p_delivery.endpoint_id;
  if v_reply is null then
    return;
  end if;
  select p.telegram_id into v_chat_id from people.person p
  where p.id = v_event.person_id and not exists (select from gateway.chat c
    where c.bot_id = 'client' and c.chat_id = p.telegram_id and c.unreachable_at is not null);
  if v_chat_id is not null then
    perform gateway.post_notice('client', v_chat_id, core.escape_html(v_reply));
  end if;
end
$$;
comment on function webhooks._delivered(webhooks.delivery, text) is
  'Notes that an endpoint took an event. What it answers to a message batch is sent to the person by the client bot, as plain text.';
