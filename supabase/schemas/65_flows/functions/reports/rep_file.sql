create function flows.rep_file(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.rep_owned(p_turn);
  v_parts text[] := pg_catalog.regexp_match(p_turn.argument, '^(day|month|staff|statement)_(xlsx|csv):(\d{4}-\d{2}-\d{2})$');
  v_kind text := v_parts[1];
  v_period date;
begin
  if pg_catalog.pg_input_is_valid(v_parts[3], 'date') then
    v_period := v_parts[3]::date;
  end if;
  if v_period between flows.rep_first_month(v_partner_id) and core.today()
    and (v_kind = 'day' or v_period = pg_catalog.date_trunc('month', v_period::timestamp))
    and (v_kind <> 'statement' or exists (
      select from loyalty.statement s where s.partner_id = v_partner_id and s.month = v_period))
  then
    insert into flows.report_request (person_id, partner_id, kind, period, format, message_id, update_id, requested_at)
    values (p_turn.person_id, v_partner_id, v_kind, v_period, v_parts[2], p_turn.menu_id, p_turn.update_id, pg_catalog.clock_timestamp())
    on conflict (person_id, partner_id, kind, period, format) where finished_at is null
    do update set message_id = excluded.message_id, update_id = excluded.update_id;
    v_outcome.calls := array[pg_catalog.jsonb_build_object('method', 'sendChatAction', 'payload',
      pg_catalog.jsonb_build_object('chat_id', p_turn.chat_id, 'action', 'upload_document'))];
    return v_outcome;
  end if;
  v_outcome := dialog.stale(p_turn);
  v_outcome.next_state := 'partner_reports.menu';
  return v_outcome;
end
$$;
comment on function flows.rep_file(dialog.turn) is
  'Handler of the file buttons; the argument is kind_format:first day. Notes the request for job partner_reports; one that waits already is not noted again. Telegram shows that a file is on its way. What nobody offered is stale.';
