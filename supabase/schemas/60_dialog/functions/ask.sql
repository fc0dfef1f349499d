create function dialog.ask(p_turn dialog.turn, p_session dialog.session, p_notice text default null) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_question dialog.rendering;
begin
  select * into v_question from dialog.rendering r
  where r.subject = p_session.form_id || '/' || p_session.step and r.locale = p_turn.locale;
  if v_question.subject is null then
    return dialog.ask_confirmation(p_turn, p_session, p_notice);
  end if;
  return gateway.message(p_turn.chat_id, pg_catalog.concat_ws(E'\n\n', p_notice, v_question.text), v_question.markup);
end
$$;
comment on function dialog.ask(dialog.turn, dialog.session, text) is
  'The message that asks the session''s step, or its confirmation after the last one; the notice comes before.';
