create function dialog.screen(p_turn dialog.turn, p_state_id text, p_outcome dialog.outcome) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_ready record;
  v_view dialog.outcome;
  v_text text;
  v_photo jsonb;
  v_payload jsonb;
begin
  select s.view, r.text, r.markup into v_ready
  from dialog.state s join dialog.rendering r on r.subject = s.id
  where s.id = p_state_id and r.locale = p_turn.locale;
  if v_ready.view is not null and p_outcome.text_key is null then
    v_view := dialog.call(v_ready.view, p_turn);
  end if;
  v_text := coalesce(p_outcome.text_key, v_view.text_key);
  v_text := pg_catalog.rtrim(core.fill(case when v_text is null then v_ready.text else core.text(v_text, p_turn.locale) end,
    p_turn.locale, coalesce(v_view.params, '{}') || coalesce(p_outcome.params, '{}')), E'\n');
  v_photo := coalesce(p_outcome.photo, v_view.photo);
  v_payload := pg_catalog.jsonb_build_object('chat_id', p_turn.chat_id, 'parse_mode', 'HTML',
    case when v_photo is null then 'text' else 'caption' end, v_text,
    'reply_markup', pg_catalog.jsonb_build_object('inline_keyboard',
      coalesce(p_outcome.buttons, v_view.buttons, '[]') || v_ready.markup));
  if v_photo is not null then
    return pg_catalog.jsonb_build_object('method', 'sendPhoto', 'payload', v_payload || pg_catalog.jsonb_build_object('photo', v_photo));
  elsif p_turn.menu_id is not null then
    return pg_catalog.jsonb_build_object('method', 'editMessageText',
      'payload', v_payload || pg_catalog.jsonb_build_object('message_id', p_turn.menu_id));
  end if;
  return pg_catalog.jsonb_build_object('method', 'sendMessage', 'payload', v_payload);
end
$$;
comment on function dialog.screen(dialog.turn, text, dialog.outcome) is
  'The call that shows a screen: the pressed menu is edited in place, otherwise a message is sent. A text given by the outcome stands in for the screen''s own, whose view is then not asked.';
