create function dialog.form_input(p_turn dialog.turn, p_session dialog.session) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_session dialog.session := p_session;
  v_asked record;
  v_answer jsonb;
begin
  select f as field, c.word as control, o.lifetime_seconds, o.confirm_key, x.name as next_name, n.text as next_text,
    n.markup as next_markup
  into v_asked
  from dialog.form o
    left join dialog.field f on f.form_id = o.id and f.position = p_session.step
    left join dialog.field x on x.form_id = o.id and x.position = p_session.step + 1
    left join dialog.control c on c.label = p_turn.text
    left join dialog.rendering n on n.subject = o.id || '/' || (p_session.step + 1) and n.locale = p_turn.locale
  where o.id = p_session.form_id;
  if v_asked.control in ('back', 'cancel') then
    return dialog.step_back(p_turn, v_session, v_asked.control);
  elsif (v_asked.field).name is null then
    v_session := dialog.open_form(p_turn, v_session);
    return row(v_session, array[dialog.ask(p_turn, v_session)], null, 'form')::dialog.move;
  end if;
  v_answer := case when v_asked.control = 'skip' and (v_asked.field).optional then 'null'
    else dialog.resolve_answer(v_asked.field, p_turn, v_session.draft) end;
  if v_answer is null or pg_catalog.jsonb_typeof(v_answer) = 'object' and v_answer ? 'invalid' then
    return row(v_session, array[dialog.ask(p_turn, v_session, coalesce(v_answer ->> 'invalid',
      dialog.explain_invalid(v_asked.field, p_turn.locale)))], null, 'form')::dialog.move;
  end if;
  v_session.draft := v_session.draft || pg_catalog.jsonb_build_object((v_asked.field).name, v_answer);
  v_session.step := v_session.step + 1;
  v_session.version := v_session.version + 1;
  v_session.expires_at := p_turn.at + pg_catalog.make_interval(secs => v_asked.lifetime_seconds);
  if v_session.draft ? v_asked.next_name then
    v_session.step := dialog.next_step(v_session.form_id, v_session.draft, v_session.step);
    v_asked.next_text := null;
    v_asked.next_name := (select f.name from dialog.field f where f.form_id = v_session.form_id and f.position = v_session.step);
  end if;
  if v_asked.next_name is null and v_asked.confirm_key is null then
    return dialog.submit(p_turn, v_session);
  end if;
  return row(v_session, array[
    case when v_asked.next_text is not null then gateway.message(p_turn.chat_id, v_asked.next_text, v_asked.next_markup)
      else dialog.ask(p_turn, v_session) end], null, 'form')::dialog.move;
end
$$;
comment on function dialog.form_input(dialog.turn, dialog.session) is
  'Takes what a person sent into an open form: Back, Skip, Cancel, or the answer to the step it is at. An answer that does not fit is explained and asked again; at the confirmation it is shown once more. What is answered already is not asked again; a form without confirmation is submitted with its last answer. One look-up brings the question, the next one and what a button means, because most updates come this way.';
