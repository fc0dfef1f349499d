create function dialog.collect(p_turn dialog.turn, p_session dialog.session) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_calls jsonb[] := array[]::jsonb[];
begin
  if webhooks.collect_message(p_turn.person_id, p_turn.bot_id, p_turn.chat_id, p_turn.payload) then
    v_calls := array[webhooks.typing(p_turn.chat_id)];
  end if;
  return row(p_session, v_calls, null, 'dialog.collect')::dialog.move;
end
$$;
comment on function dialog.collect(dialog.turn, dialog.session) is
  'Hands a free text to those who answer it outside: the person sees that somebody is typing, and the conversation stays where it was.';
