create function dialog.enter_form(p_turn dialog.turn, p_session dialog.session, p_form_id text,
  p_outcome dialog.outcome default null, p_handler text default null) returns dialog.move
language plpgsql volatile set search_path = ''
as $$
declare
  v_session dialog.session := p_session;
  v_intro text := case when p_outcome.text_key is not null then pg_catalog.rtrim(
    core.text(p_outcome.text_key, p_turn.locale, p_outcome.params), E'\n') end;
  v_calls jsonb[] := coalesce(p_outcome.calls, '{}');
begin
  if v_session.form_id = p_form_id and v_session.draft <> '{}' and p_outcome.draft is null then
    v_session.version := v_session.version + 1;
    return row(v_session, v_calls || dialog.offer_draft(p_turn, v_session, v_intro), p_outcome.toast, p_handler)::dialog.move;
  end if;
  v_session.form_id := p_form_id;
  v_session.draft := coalesce(p_outcome.draft, '{}');
  v_session.step := dialog.next_step(p_form_id, v_session.draft, 0);
  v_session := dialog.open_form(p_turn, v_session);
  if not exists (select from dialog.form f where f.id = p_form_id and (f.confirm_key is not null
      or v_session.step <= (select count(*) from dialog.field q where q.form_id = f.id))) then
    return dialog.submit(p_turn, v_session);
  end if;
  return row(v_session, v_calls || dialog.ask(p_turn, v_session, v_intro), p_outcome.toast, coalesce(p_handler, 'form'))::dialog.move;
end
$$;
comment on function dialog.enter_form(dialog.turn, dialog.session, text, dialog.outcome, text) is
  'Begins a form with its first question that the outcome''s draft does not answer; without such a draft one that was left is offered instead (Continue, Start over). The outcome''s text comes before.';
