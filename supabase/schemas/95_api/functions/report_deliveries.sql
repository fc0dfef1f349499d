create function api.report_deliveries(p_bot text, p_results jsonb) returns void
language sql volatile security definer set search_path = ''
as $$
  select gateway.report_deliveries(p_bot, p_results)
$$;
comment on function api.report_deliveries(text, jsonb) is
  'Takes in what became of the calls of one bot: [{id, outcome, message_id, error_code, error, retry_after, migrate_to_chat_id}], as gateway.report_deliveries reads it. SECURITY DEFINER: see the schema.';
