create function gateway.post_notice(p_bot_id text, p_chat_id bigint, p_text text, p_markup jsonb default null) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform gateway.post_call(p_bot_id, p_chat_id, gateway.message(p_chat_id, p_text, p_markup));
end
$$;
comment on function gateway.post_notice(text, bigint, text, jsonb) is 'Puts a notice into the outbox for dispatch to send.';
