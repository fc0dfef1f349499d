create function dialog.take_group(p_bot_id text, p_update jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_turn dialog.turn := dialog.read_turn(p_bot_id, p_update);
  v_username text := (select b.username from gateway.bot b where b.id = p_bot_id);
  v_toast text;
begin
  if v_turn.kind = 'callback' then
    v_toast := core.text('dialog.private_toast', core.pick_locale(p_update #>> '{callback_query,from,language_code}'));
    return gateway.post_calls(p_bot_id, v_turn.chat_id, v_turn.update_id, '{}', pg_catalog.jsonb_build_object(
      'method', 'answerCallbackQuery', 'callback_query_id', v_turn.query_id,
      'text', v_toast));
  end if;
  if v_turn.kind is distinct from 'command' or v_username is null
    or (v_turn.text ~ '^/\w+@' and v_turn.text !~* ('^/\w+@' || v_username || '(\s|$)')) then
    perform gateway.set_aside(p_bot_id, p_update, 'ignored');
    return gateway.result(200);
  end if;
  return gateway.post_calls(p_bot_id, v_turn.chat_id, v_turn.update_id, array[gateway.message(v_turn.chat_id,
    core.text('dialog.private_only', core.pick_locale(p_update #>> '{message,from,language_code}'),
      pg_catalog.jsonb_build_object('username', v_username)))], null);
end
$$;
comment on function dialog.take_group(text, jsonb) is
  'A group is no place for a card or a balance: a command meant for this bot is answered with the way to the private chat, a button says that it is not for here, all else is ignored.';
