create function dialog.strip_menu(p_turn dialog.turn) returns jsonb[]
language plpgsql immutable set search_path = ''
as $$
begin
  return case when p_turn.menu_id is null then '{}'::jsonb[] else array[pg_catalog.jsonb_build_object('method', 'editMessageReplyMarkup',
    'payload', pg_catalog.jsonb_build_object('chat_id', p_turn.chat_id, 'message_id', p_turn.menu_id))] end;
end
$$;
comment on function dialog.strip_menu(dialog.turn) is 'The call that takes the buttons off the pressed message, when there is one: they have done their work.';
