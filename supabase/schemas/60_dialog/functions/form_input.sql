create function dialog.form_input(p_turn dialog.turn, p_session dialog.session) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_session dialog.session := p_session;
  v_control text := dialog.control_word(p_turn.text);
  v_field dialog.field;
  v_answer jsonb;
begin
  if v_control in ('back', 'cancel') then
    return dialog.step_back(p_turn, v_session, v_control);
  end if;
  select f.* into v_field from dialog.field f where f.form_id = v_session.form_id and f.position = v_session.step;
  if v_field.name is not null then
    v_answer := case when v_control = 'skip' and v_field.optional then 'null' else dialog.parse_answer(v_field, p_turn) end;
    if v_answer is null then
      return row(v_session, array[dialog.ask(p_turn, v_session, dialog.explain_invalid(v_field, p_turn.locale))], null, 'form')::dialog.move;
    end if;
    v_session.draft := v_session.draft || pg_catalog.jsonb_build_object(v_field.name, v_answer);
    v_session.step := v_session.step + 1;
  end if;
  v_session := dialog.open_form(p_turn, v_session);
  return row(v_session, array[dialog.ask(p_turn, v_session)], null, 'form')::dialog.move;
end
$$;
comment on function dialog.form_input(dialog.turn, dialog.session) is
  'Takes what a person sent into an open form: Back, Skip, Cancel, or the answer to the step it is at. An answer that does not fit is explained and asked again; at the confirmation it is shown once more.';
