create function dialog.step_back(p_turn dialog.turn, p_session dialog.session, p_control text) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_turn dialog.turn := p_turn;
  v_session dialog.session := p_session;
  v_calls jsonb[] := dialog.strip_menu(p_turn);
begin
  if p_control = 'back' and v_session.step > 1 then
    v_session.step := v_session.step - 1;
    v_session := dialog.open_form(p_turn, v_session);
    return row(v_session, v_calls || dialog.ask(p_turn, v_session), null, 'form')::dialog.move;
  end if;
  v_turn.menu_id := null;
  v_session.state_id := (select f.next_state from dialog.form f where f.id = v_session.form_id);
  if p_control = 'cancel' or not exists (select from dialog.field f
      where f.form_id = v_session.form_id and v_session.draft ? f.name) then
    v_session := dialog.clear_draft(v_session);
  end if;
  return row(v_session, v_calls
    || gateway.message(p_turn.chat_id, core.text(case when v_session.form_id is null then 'dialog.cancelled' else 'dialog.put_aside' end,
      p_turn.locale), '{"remove_keyboard": true}')
    || dialog.screen(v_turn, v_session.state_id, null), null, 'form')::dialog.move;
end
$$;
comment on function dialog.step_back(dialog.turn, dialog.session, text) is
  'Back: the question before, or out of the form from the first one, its answers kept. Cancel: out of the form, nothing kept.';
