create function dialog.decide(p_turn dialog.turn, p_session dialog.session) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_session dialog.session := p_session;
  v_state dialog.state;
begin
  if v_session.form_id is not null and not exists (select from dialog.form f where f.id = v_session.form_id) then
    v_session := dialog.clear_draft(v_session);
  end if;
  select * into v_state from dialog.state s where s.id = v_session.state_id;
  if v_state.id is null or (v_state.form_id is not null
      and (v_session.form_id is distinct from v_state.form_id or v_session.expires_at <= p_turn.at)) then
    v_session.state_id := dialog.home(p_turn.bot_id);
    v_state.form_id := null;
  end if;
  if p_turn.kind = 'callback' and p_turn.word like 'form.%' then
    return dialog.form_button(p_turn, v_session, v_state.form_id is not null);
  elsif p_turn.kind not in ('command', 'callback') and v_state.form_id is not null then
    return dialog.form_input(p_turn, v_session);
  elsif p_turn.kind not in ('command', 'callback') and v_session.form_id is not null then
    return dialog.enter_form(p_turn, v_session, v_session.form_id);
  end if;
  return dialog.follow(p_turn, v_session, v_state.form_id is not null);
end
$$;
comment on function dialog.decide(dialog.turn, dialog.session) is
  'Where an input goes: to the open form, to the offer of a draft that was left or expired, or along a transition. A state that exists no more counts as home, a draft of a form that exists no more is dropped.';
