create function dialog.read_turn(p_bot_id text, p_update jsonb) returns dialog.turn
language plpgsql immutable set search_path = ''
as $$
declare
  v_turn dialog.turn;
  v_query jsonb := p_update -> 'callback_query';
  v_message jsonb := coalesce(p_update -> 'message', v_query -> 'message');
  v_command text[];
begin
  v_turn.bot_id := p_bot_id;
  v_turn.update_id := (p_update ->> 'update_id')::bigint;
  v_turn.payload := v_message;
  v_turn.chat_id := (v_message #>> '{chat,id}')::bigint;
  v_turn.user_id := (coalesce(v_query -> 'from', v_message -> 'from') ->> 'id')::bigint;
  if v_query is not null then
    v_turn.kind := 'callback';
    v_turn.query_id := v_query ->> 'id';
    v_turn.word := pg_catalog.split_part(coalesce(v_query ->> 'data', ''), ':', 1);
    v_turn.argument := pg_catalog.substr(v_query ->> 'data', pg_catalog.length(v_turn.word) + 2);
    -- Only a text can be edited into a text; under a picture the next screen is a new message.
    v_turn.menu_id := case when v_message ? 'text' then (v_message ->> 'message_id')::bigint end;
    return v_turn;
  end if;
  v_turn.text := v_message ->> 'text';
  if v_turn.text like '/%' then
    v_command := pg_catalog.regexp_match(v_turn.text, '^/([A-Za-z0-9_]+)(?:@\w+)?(?:\s+(.*))?$');
  end if;
  if v_command is not null then
    v_turn.kind := 'command';
    v_turn.word := pg_catalog.lower(v_command[1]);
    v_turn.argument := coalesce(v_command[2], '');
  else
    v_turn.kind := case
      when v_message ? 'text' then 'text'
      when v_message ? 'contact' then 'contact'
      when v_message ? 'photo' then 'photo'
      when v_message ? 'web_app_data' then 'web_app_data'
      when v_message ?| array['sticker', 'voice', 'video', 'video_note', 'animation', 'audio', 'document', 'location',
        'venue', 'poll', 'dice', 'story', 'game', 'checklist', 'paid_media'] then 'other'
    end;
  end if;
  return v_turn;
end
$$;
comment on function dialog.read_turn(text, jsonb) is
  'Reads a message or a button press. Its kind is null for a message that is none of a person''s making (pinned, payments …).';
