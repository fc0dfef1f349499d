create function dialog.outside_forms(p_session dialog.session) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((select s.id from dialog.state s where s.id = p_session.state_id and s.form_id is null),
    dialog.home(p_session.bot_id));
end
$$;
comment on function dialog.outside_forms(dialog.session) is
  'The session''s state when that is a screen, else the bot''s home: where somebody is whose form is not open.';
