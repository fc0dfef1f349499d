create function dialog.follow(p_turn dialog.turn, p_session dialog.session, p_form_open boolean) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_turn dialog.turn := p_turn;
  v_session dialog.session := p_session;
  v_transition dialog.transition := dialog.find_transition(p_turn, p_session.state_id);
  v_outcome dialog.outcome;
  v_move dialog.move;
  v_next text;
  v_form_id text;
  v_calls jsonb[];
begin
  if v_transition.handler is not null then
    v_outcome := dialog.call(v_transition.handler, p_turn);
    v_turn.locale := coalesce(v_outcome.locale, v_turn.locale);
  end if;
  if v_outcome.action is not null then
    v_turn.kind := 'callback';
    v_turn.word := pg_catalog.split_part(v_outcome.action, ':', 1);
    v_turn.argument := pg_catalog.substr(v_outcome.action, pg_catalog.length(v_turn.word) + 2);
    v_move := dialog.follow(v_turn, p_session, p_form_open);
    v_move.calls := v_outcome.calls || v_move.calls;
    return v_move;
  end if;
  v_next := coalesce(v_outcome.next_state, v_transition.next_states[1]);
  if v_next <> all (v_transition.next_states) then
    perform core.raise_error('KP601', v_transition.handler || ' -> ' || v_next);
  end if;
  if v_transition.effect = 'clear' then
    v_session := dialog.clear_draft(v_session);
  end if;
  select s.form_id into v_form_id from dialog.state s where s.id = v_next;
  if v_form_id is not null then
    return dialog.enter_form(v_turn, v_session, v_form_id, v_outcome, v_transition.handler);
  end if;
  v_calls := coalesce(v_outcome.calls, '{}');
  if p_form_open and v_transition.effect <> 'keep' then
    -- A keyboard goes only with a message that says so, and a menu cannot be that message.
    v_calls := v_calls || gateway.message(v_turn.chat_id, core.text(case v_transition.effect
      when 'clear' then 'dialog.cancelled' else 'dialog.put_aside' end, v_turn.locale), '{"remove_keyboard": true}');
  end if;
  if not p_form_open or v_transition.effect <> 'keep' then
    v_session.state_id := v_next;
  end if;
  return row(v_session, v_calls || dialog.screen(v_turn, v_next, v_outcome), v_outcome.toast, v_transition.handler)::dialog.move;
end
$$;
comment on function dialog.follow(dialog.turn, dialog.session, boolean) is
  'Follows the transition of an input: its handler decides, then the next state is shown, or, where it names the action of a button, what the press of that would. An open form stays open under a transition that keeps it. KP601 when the handler names a state that the transition does not list.';
