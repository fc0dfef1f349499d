create function flows.rep_message(p_request flows.report_request, p_chat_id bigint, out o_message_id bigint, out o_wait boolean)
language plpgsql volatile set search_path = ''
as $$
declare
  v_call record;
begin
  o_wait := false;
  -- Whoever went on from there is not to find another message in its place.
  if not exists (select from dialog.session s
    where s.bot_id = 'partner' and s.chat_id = p_chat_id and s.user_id = p_chat_id and s.state_id = 'partner_reports.preparing')
  then
    return;
  end if;
  o_message_id := p_request.message_id;
  if o_message_id is null then
    select o.message_id, o.finished_at is null as waits into v_call
    from gateway.outbox o
    where o.bot_id = 'partner' and o.chat_id = p_chat_id and o.update_id = p_request.update_id and o.method = 'sendMessage'
      and o.created_at >= p_request.requested_at - '1 minute'::interval
    order by o.id desc limit 1;
    o_message_id := v_call.message_id;
    o_wait := coalesce(v_call.waits, false) and p_request.requested_at > pg_catalog.clock_timestamp() - '20 seconds'::interval;
  end if;
end
$$;
comment on function flows.rep_message(flows.report_request, bigint) is
  'The message that becomes a report''s file; null when it is to be a new one, because the person went on or the message is not known. o_wait: it is about to be sent, come again.';
