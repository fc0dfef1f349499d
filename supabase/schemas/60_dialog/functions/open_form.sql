create function dialog.open_form(p_turn dialog.turn, p_session dialog.session) returns dialog.session
language plpgsql stable set search_path = ''
as $$
declare
  v_session dialog.session := p_session;
begin
  select s.id, p_turn.at + pg_catalog.make_interval(secs => f.lifetime_seconds), p_session.version + 1
  into strict v_session.state_id, v_session.expires_at, v_session.version
  from dialog.form f join dialog.state s on s.form_id = f.id
  where f.id = p_session.form_id;
  return v_session;
end
$$;
comment on function dialog.open_form(dialog.turn, dialog.session) is 'The session inside its form, with a new version and its lifetime begun anew.';
