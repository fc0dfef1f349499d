create function dialog.form_button(p_turn dialog.turn, p_session dialog.session, p_form_open boolean) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_session dialog.session := p_session;
begin
  if v_session.form_id is null or p_turn.argument is distinct from v_session.version::text then
    return dialog.follow(p_turn, v_session, p_form_open);
  end if;
  if p_turn.word in ('form.continue', 'form.restart') then
    if p_turn.word = 'form.restart' then
      v_session.step := 1;
      -- What the form is about, which no question asks for, stays.
      v_session.draft := v_session.draft - array(select f.name from dialog.field f where f.form_id = v_session.form_id);
    end if;
    v_session := dialog.open_form(p_turn, v_session);
    return row(v_session, dialog.strip_menu(p_turn) || dialog.ask(p_turn, v_session), null, 'form')::dialog.move;
  elsif not p_form_open then
    return dialog.enter_form(p_turn, v_session, v_session.form_id);
  elsif p_turn.word in ('form.back', 'form.cancel') then
    return dialog.step_back(p_turn, v_session, pg_catalog.split_part(p_turn.word, '.', 2));
  elsif p_turn.word = 'form.confirm' then
    return dialog.submit(p_turn, v_session);
  end if;
  return dialog.follow(p_turn, v_session, p_form_open);
end
$$;
comment on function dialog.form_button(dialog.turn, dialog.session, boolean) is
  'A button of a form: continue, restart, back, cancel, confirm. One of another version is stale, so a second tap does nothing; one of an expired draft offers the draft.';
