create function flows.rep_poster(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.current_partner(p_turn);
begin
  -- A poster takes a second to draw: the chat says that a file is on its way.
  v_outcome.calls := array[pg_catalog.jsonb_build_object('method', 'sendChatAction', 'payload',
    pg_catalog.jsonb_build_object('chat_id', p_turn.chat_id, 'action', 'upload_document')),
    pg_catalog.jsonb_build_object('method', 'sendDocument', 'payload', pg_catalog.jsonb_build_object(
    'chat_id', p_turn.chat_id,
    'document', pg_catalog.jsonb_build_object('$poster', pg_catalog.jsonb_build_object(
      'title', (select p.name from loyalty.partner p where p.id = v_partner_id),
      'subtitle', core.text('partner_reports.poster_line', p_turn.locale),
      'url', flows.bot_link('client', 'partner_' || v_partner_id))),
    'caption', core.text('partner_reports.poster_caption', p_turn.locale), 'parse_mode', 'HTML',
    'reply_markup', flows.rep_menu_markup(p_turn.locale)))];
  return v_outcome;
end
$$;
comment on function flows.rep_poster(dialog.turn) is
  'Handler of "get the poster": says that a file is being made, then sends it as a document, so that it is printed as it was drawn.';
