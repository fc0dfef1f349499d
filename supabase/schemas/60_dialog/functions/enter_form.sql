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
  if v_session.form_id = p_form_id and v_session.draft <> '{}' then
    v_session.version := v_session.version + 1;
    return row(v_session, v_calls || dialog.offer_draft(p_turn, v_session, v_intro), p_outcome.toast, p_handler)::dialog.move;
  end if;
  v_session.form_id := p_form_id;
  v_session.draft := '{}';
  v_session.step := 1;
  v_session := dialog.open_form(p_turn, v_session);
  return row(v_session, v_calls || dialog.ask(p_turn, v_session, v_intro), p_outcome.toast, coalesce(p_handler, 'form'))::dialog.move;
end
$$;
comment on function dialog.enter_form(dialog.turn, dialog.session, text, dialog.outcome, text) is
  'Begins a form with its first question; a draft of it that was left is offered instead (Continue, Start over). The outcome''s text comes before.';
