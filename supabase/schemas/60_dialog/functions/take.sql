create function dialog.take(p_bot_id text, p_update jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_turn dialog.turn := dialog.read_turn(p_bot_id, p_update);
  v_session dialog.session;
  v_user jsonb := coalesce(p_update #> '{message,from}', p_update #> '{callback_query,from}');
  v_move dialog.move;
begin
  if v_turn.kind is null or v_turn.user_id is null or v_turn.chat_id is null then
    perform gateway.set_aside(p_bot_id, p_update, 'stored');
    return gateway.result(200);
  end if;
  v_session := dialog.lock_session(v_turn, v_user);
  v_turn.person_id := v_session.person_id;
  if v_session.album_id = v_turn.payload ->> 'media_group_id' then
    perform gateway.set_aside(p_bot_id, p_update, 'ignored');
    return gateway.result(200);
  end if;
  if dialog.is_repeated(v_turn, v_session) then
    perform gateway.set_aside(p_bot_id, p_update, 'ignored');
    return gateway.result(200);
  end if;
  v_session.album_id := coalesce(v_turn.payload ->> 'media_group_id', v_session.album_id);
  -- Read after the lock: what the input before this one changed must be seen.
  v_turn.locale := people.refresh_person(v_session.person_id, v_user);
  v_turn.first_contact := v_session.updated_at is null;
  v_turn.at := core.now();
  v_move := dialog.decide(v_turn, v_session);
  perform dialog.save_step(v_turn, v_session, v_move);
  return gateway.post_calls(p_bot_id, v_turn.chat_id, v_turn.update_id, v_move.calls,
    case when v_turn.query_id is not null then pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
      'method', 'answerCallbackQuery', 'callback_query_id', v_turn.query_id,
      'text', pg_catalog.left(v_move.toast, 200))) end);
end
$$;
comment on function dialog.take(text, jsonb) is
  'Handles a message or a button press from a private chat: lock the session, decide, store the step, post the calls. Of an album, whose pictures come as a message each, the first is handled and the rest are ignored; so is a command sent twice in a row at once.';
