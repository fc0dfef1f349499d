create function outreach.call(p_broadcast outreach.broadcast, p_bot_id text, p_chat_id bigint) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_photo jsonb := case when p_broadcast.photo_id is not null then media.photo(p_broadcast.photo_id, p_bot_id) end;
  v_payload jsonb := pg_catalog.jsonb_build_object('chat_id', p_chat_id, 'parse_mode', 'HTML');
begin
  if p_broadcast.button_url is not null then
    v_payload := v_payload || pg_catalog.jsonb_build_object('reply_markup', pg_catalog.jsonb_build_object('inline_keyboard',
      pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
        'text', p_broadcast.button_text, 'url', p_broadcast.button_url)))));
  end if;
  return case when v_photo is null
    then pg_catalog.jsonb_build_object('method', 'sendMessage',
      'payload', v_payload || pg_catalog.jsonb_build_object('text', p_broadcast.text))
    else pg_catalog.jsonb_build_object('method', 'sendPhoto',
      'payload', v_payload || pg_catalog.jsonb_build_object('photo', v_photo, 'caption', p_broadcast.text)) end;
end
$$;
comment on function outreach.call(outreach.broadcast, text, bigint) is
  'The call {method, payload} that shows a broadcast in a chat of a bot, to everybody alike. A picture that this bot cannot send yet is left out; a broadcast is not scheduled before it can.';
