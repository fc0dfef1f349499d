create function dialog.decide(p_turn dialog.turn, p_session dialog.session) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_session dialog.session := p_session;
  v_form_state text;
  v_guard text;
  v_open boolean := false;
begin
  if v_session.form_id is not null then
    select s.id, f.guard into v_form_state, v_guard
    from dialog.state s join dialog.flow f on f.id = s.flow_id where s.form_id = v_session.form_id;
    if v_form_state is null or v_guard is not null and not dialog.check_guard(v_guard, p_turn) then
      v_form_state := null;
      v_session := dialog.clear_draft(v_session);
    end if;
    v_open := coalesce(v_form_state = v_session.state_id and v_session.expires_at > p_turn.at, false);
    if not v_open then
      v_session.state_id := dialog.outside_forms(v_session);
    end if;
  end if;
  if p_turn.kind = 'callback' then
    if p_turn.word like 'form.%' then
      return dialog.form_button(p_turn, v_session, v_open);
    end if;
  elsif p_turn.kind <> 'command' then
    if v_open then
      return dialog.form_input(p_turn, v_session);
    elsif v_form_state is distinct from p_session.state_id and dialog.is_collected(p_turn, v_session.state_id) then
      return dialog.collect(p_turn, v_session);
    elsif v_session.form_id is not null and (dialog.find_transition(p_turn, v_session.state_id)).effect <> 'clear' then
      return dialog.enter_form(p_turn, v_session, v_session.form_id);
    end if;
  end if;
  return dialog.follow(p_turn, v_session, v_open);
end
$$;
comment on function dialog.decide(dialog.turn, dialog.session) is
  'Where an input goes: to the open form, to the offer of a draft that was left or expired, along a transition, or to what is collected for webhooks: a free text that nothing here expects, while no form is waiting for an answer (a draft that it clears is not offered first). A form that a release dropped, or whose flow''s guard no longer lets the person in, leaves no draft, a state that exists no more counts as home.';
