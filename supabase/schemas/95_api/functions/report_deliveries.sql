create function api.report_deliveries(p_bot text, p_results jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
begin
  perform gateway.report_deliveries(p_bot, p_results);
  if p_results @? '$[*].link' then
    perform payments.take_links(p_bot, p_results);
  end if;
  if p_results @? '$[*].transactions' then
    perform payments.take_star_pages(p_bot, p_results);
  end if;
end
$$;
comment on function api.report_deliveries(text, jsonb) is
  'Takes in what became of the calls of one bot: [{id, outcome, message_id, error_code, error, retry_after, migrate_to_chat_id}], as gateway.report_deliveries reads it, the link of an invoice ({link}), as payments.take_links does, and a page of transactions in Stars ({transactions}), as payments.take_star_pages does. SECURITY DEFINER: see the schema.';
