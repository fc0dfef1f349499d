create function dialog.ask_confirmation(p_turn dialog.turn, p_session dialog.session, p_notice text default null) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_form dialog.form;
  v_preview dialog.outcome;
  v_summary text;
begin
  select * into v_form from dialog.form f where f.id = p_session.form_id;
  if v_form.preview is not null then
    v_preview := dialog.call_form(v_form.preview, p_turn, p_session.draft);
  end if;
  select pg_catalog.string_agg(core.text(f.label_key, p_turn.locale) || ': <b>'
      || dialog.show_answer(f, p_session.draft -> f.name, p_turn.locale) || '</b>', E'\n' order by f.position)
  into v_summary
  from dialog.field f where f.form_id = p_session.form_id;
  return gateway.message(p_turn.chat_id,
    pg_catalog.concat_ws(E'\n\n', p_notice, core.text(coalesce(v_preview.text_key, v_form.confirm_key), p_turn.locale,
      pg_catalog.jsonb_build_object('summary_html', v_summary) || coalesce(v_preview.params, '{}'))),
    pg_catalog.jsonb_build_object('inline_keyboard', coalesce(v_preview.buttons, '[]') || pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text(v_form.button_key, p_turn.locale), 'form.confirm:' || p_session.version)
        || '{"style": "success"}'),
      pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('dialog.back', p_turn.locale), 'form.back:' || p_session.version),
        dialog.callback_button(core.text('dialog.cancel', p_turn.locale), 'form.cancel:' || p_session.version)))));
end
$$;
comment on function dialog.ask_confirmation(dialog.turn, dialog.session, text) is
  'The message that shows all answers of a form, or what its preview makes of them, and asks whether they are right.';
