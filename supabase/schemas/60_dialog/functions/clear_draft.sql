create function dialog.clear_draft(p_session dialog.session) returns dialog.session
language plpgsql immutable set search_path = ''
as $$
declare
  v_session dialog.session := p_session;
begin
  v_session.form_id := null;
  v_session.step := null;
  v_session.draft := '{}';
  v_session.expires_at := null;
  v_session.version := v_session.version + 1;
  return v_session;
end
$$;
comment on function dialog.clear_draft(dialog.session) is 'The session without a form; every button of the form becomes stale.';
