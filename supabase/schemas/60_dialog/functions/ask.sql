create function dialog.ask(p_turn dialog.turn, p_session dialog.session, p_notice text default null) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_field dialog.field;
  v_steps integer;
begin
  select f.* into v_field from dialog.field f where f.form_id = p_session.form_id and f.position = p_session.step;
  if v_field.name is null then
    return dialog.ask_confirmation(p_turn, p_session, p_notice);
  end if;
  select count(*) into v_steps from dialog.field f where f.form_id = p_session.form_id;
  return gateway.message(p_turn.chat_id,
    pg_catalog.concat_ws(E'\n\n', p_notice,
      core.text('dialog.step', p_turn.locale, pg_catalog.jsonb_build_object('step', p_session.step, 'steps', v_steps))
        || E'\n' || core.text(v_field.prompt_key, p_turn.locale)),
    pg_catalog.jsonb_build_object('resize_keyboard', true, 'keyboard', dialog.answer_keyboard(v_field, p_turn.locale)));
end
$$;
comment on function dialog.ask(dialog.turn, dialog.session, text) is
  'The message that asks the session''s step, or its confirmation after the last one; the notice comes before.';
