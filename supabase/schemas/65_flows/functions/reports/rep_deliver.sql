create function flows.rep_deliver(p_request flows.report_request) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person;
  v_message record;
  v_made record;
  v_payload jsonb;
  v_allowed boolean := exists (select from loyalty.staff s where s.partner_id = p_request.partner_id
    and s.person_id = p_request.person_id and s.role = 'owner' and s.status = 'active');
  v_count bigint;
begin
  select * into v_person from people.person p where p.id = p_request.person_id;
  v_message := flows.rep_message(p_request, v_person.telegram_id);
  if v_message.o_wait then
    return null;
  end if;
  if v_person.telegram_id is not null then
    v_payload := pg_catalog.jsonb_build_object('chat_id', v_person.telegram_id, 'reply_markup', flows.rep_menu_markup(v_person.locale));
    if v_message.o_message_id is not null then
      v_payload := v_payload || pg_catalog.jsonb_build_object('message_id', v_message.o_message_id);
    end if;
    if v_allowed then
      v_made := flows.rep_document(p_request, v_person.locale);
      v_count := v_made.o_count;
      v_payload := v_payload || case when v_message.o_message_id is null
        then (v_made.o_media - 'type' - 'media') || pg_catalog.jsonb_build_object('document', v_made.o_media -> 'media')
        else pg_catalog.jsonb_build_object('media', v_made.o_media) end;
    else
      v_payload := v_payload || (gateway.message(v_person.telegram_id, core.text('partner_reports.file_refused', v_person.locale)) -> 'payload');
    end if;
    insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
    values ('partner', v_person.telegram_id, case
      when v_message.o_message_id is null then case when v_allowed then 'sendDocument' else 'sendMessage' end
      when v_allowed then 'editMessageMedia' else 'editMessageText' end, v_payload, 5, pg_catalog.clock_timestamp());
  end if;
  update flows.report_request r set finished_at = pg_catalog.clock_timestamp(), row_count = v_count where r.id = p_request.id;
  return coalesce(v_count, 0);
end
$$;
comment on function flows.rep_deliver(flows.report_request) is
  'Puts a report into the outbox: it takes the place of the message that says it is being prepared, or is a new document. Who is no owner any more is told so, who was deleted nothing. The rows of the file, 0 without one; null: come again.';
