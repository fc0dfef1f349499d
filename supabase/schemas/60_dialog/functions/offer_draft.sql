create function dialog.offer_draft(p_turn dialog.turn, p_session dialog.session, p_intro text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_steps integer := (select count(*) from dialog.field f where f.form_id = p_session.form_id);
begin
  return gateway.message(p_turn.chat_id,
    pg_catalog.concat_ws(E'\n\n', p_intro, core.text('dialog.resume', p_turn.locale, pg_catalog.jsonb_build_object(
      'title_html', core.text((select f.title_key from dialog.form f where f.id = p_session.form_id), p_turn.locale),
      'step', least(p_session.step, v_steps), 'steps', v_steps))),
    pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('dialog.continue', p_turn.locale), 'form.continue:' || p_session.version),
      dialog.callback_button(core.text('dialog.restart', p_turn.locale), 'form.restart:' || p_session.version)))));
end
$$;
comment on function dialog.offer_draft(dialog.turn, dialog.session, text) is 'The message that offers to continue a draft or to start over.';
