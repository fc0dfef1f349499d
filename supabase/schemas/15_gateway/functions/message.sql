create function gateway.message(p_chat_id bigint, p_text text, p_markup jsonb default null) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('method', 'sendMessage', 'payload',
    pg_catalog.jsonb_build_object('chat_id', p_chat_id, 'text', p_text, 'parse_mode', 'HTML')
    || case when p_markup is null then '{}' else pg_catalog.jsonb_build_object('reply_markup', p_markup) end);
end
$$;
comment on function gateway.message(bigint, text, jsonb) is 'The call {method, payload} that sends an HTML text, with a keyboard if one is given.';
