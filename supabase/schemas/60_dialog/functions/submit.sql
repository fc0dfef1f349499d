create function dialog.submit(p_turn dialog.turn, p_session dialog.session) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_turn dialog.turn := p_turn;
  v_session dialog.session := p_session;
  v_form dialog.form;
  v_outcome dialog.outcome;
begin
  select * into v_form from dialog.form f where f.id = v_session.form_id;
  if v_session.step <= (select count(*) from dialog.field f where f.form_id = v_form.id) then
    return dialog.follow(p_turn, v_session, true);
  end if;
  v_outcome := dialog.call_form(v_form.submit, p_turn, v_session.draft);
  v_session := dialog.clear_draft(v_session);
  v_session.state_id := coalesce(v_outcome.next_state, v_form.next_state);
  v_turn.menu_id := null;
  v_turn.locale := coalesce(v_outcome.locale, v_turn.locale);
  return row(v_session,
    dialog.strip_menu(p_turn) || coalesce(v_outcome.calls, '{}')
      || gateway.message(v_turn.chat_id, core.text(v_outcome.text_key, v_turn.locale, v_outcome.params), '{"remove_keyboard": true}')
      || dialog.screen(v_turn, v_session.state_id,
        row(null, null, v_outcome.params, v_outcome.buttons, v_outcome.photo, null, null, null, null, null)::dialog.outcome),
    v_outcome.toast, v_form.submit)::dialog.move;
end
$$;
comment on function dialog.submit(dialog.turn, dialog.session) is
  'Hands the confirmed answers to the form''s submit function, says its text, and shows the state that follows, with the outcome''s parameters, buttons and picture.';
