create function api._refuse(p_bot text, p_update jsonb, p_sqlstate text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_turn dialog.turn := dialog.read_turn(p_bot, p_update);
  v_locale text;
  v_text_key text := (select e.text_key from core.error e where e.sqlstate = p_sqlstate);
begin
  if gateway.claim_update(p_bot, p_update) is null then
    return gateway.repeat_answer(p_bot, v_turn.update_id);
  end if;
  perform gateway.set_aside(p_bot, p_update, 'refused');
  v_locale := coalesce((select p.locale from people.person p where p.telegram_id = v_turn.user_id),
    core.pick_locale(coalesce(p_update #>> '{message,from,language_code}', p_update #>> '{callback_query,from,language_code}')));
  return gateway.post_calls(p_bot, v_turn.chat_id, v_turn.update_id,
    case when v_turn.chat_id is null then '{}'::jsonb[] else array[gateway.message(v_turn.chat_id, core.text(v_text_key, v_locale))] end,
    case when v_turn.query_id is not null then pg_catalog.jsonb_build_object(
      'method', 'answerCallbackQuery', 'callback_query_id', v_turn.query_id) end);
end
$$;
comment on function api._refuse(text, jsonb, text) is
  'Takes an update that a rule refused: what it did is undone, the conversation stays where it was, and the person reads why and what to do.';
