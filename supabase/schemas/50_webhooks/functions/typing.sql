create function webhooks.typing(p_chat_id bigint) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('method', 'sendChatAction',
    'payload', pg_catalog.jsonb_build_object('chat_id', p_chat_id, 'action', 'typing'));
end
$$;
comment on function webhooks.typing(bigint) is 'The call {method, payload} by which a chat shows for five seconds that somebody is typing.';
