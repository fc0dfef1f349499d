create function dialog.read_turn(p_bot_id text, p_update jsonb) returns dialog.turn
language plpgsql immutable set search_path = ''
as $$
declare
  v_query jsonb := p_update -> 'callback_query';
  v_message jsonb := coalesce(p_update -> 'message', v_query -> 'message');
  v_update_id bigint := (p_update -> 'update_id')::bigint;
  v_chat_id bigint := (v_message #> '{chat,id}')::bigint;
  v_text text;
  v_word text;
  v_command text[];
begin
  if v_query is not null then
    v_word := pg_catalog.split_part(coalesce(v_query ->> 'data', ''), ':', 1);
    -- Only a text can be edited into a text; under a picture the next screen is a new message.
    return row(p_bot_id, v_chat_id, v_query #> '{from,id}', null, null, v_update_id, 'callback', v_word,
      pg_catalog.substr(v_query ->> 'data', pg_catalog.length(v_word) + 2), null, v_message, v_query ->> 'id',
      case when v_message ? 'text' then (v_message -> 'message_id')::bigint end, null, null)::dialog.turn;
  end if;
  v_text := v_message ->> 'text';
  if v_text like '/%' then
    v_command := pg_catalog.regexp_match(v_text, '^/([A-Za-z0-9_]+)(?:@\w+)?(?:\s+(.*))?$');
  end if;
  return row(p_bot_id, v_chat_id, v_message #> '{from,id}', null, null, v_update_id,
    case
      when v_command is not null then 'command'
      when v_text is not null then 'text'
      else dialog.message_kind(v_message)
    end,
    pg_catalog.lower(v_command[1]), case when v_command is not null then coalesce(v_command[2], '') end,
    v_text, v_message, null, null, null, null)::dialog.turn;
end
$$;
comment on function dialog.read_turn(text, jsonb) is
  'Reads a message or a button press. Its kind is null for a message that is none of a person''s making (pinned, payments …).';
