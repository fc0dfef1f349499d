create function dialog.is_repeated(p_turn dialog.turn, p_session dialog.session) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return p_session.last_command = dialog.command_of(p_turn) and p_turn.word <> 'cancel'
    and p_session.updated_at > core.now() - pg_catalog.make_interval(secs => core.setting_integer('debounce_seconds'));
end
$$;
comment on function dialog.is_repeated(dialog.turn, dialog.session) is
  'Whether this is the very command, with the very argument, that the person''s last input was, less than debounce_seconds ago: it was answered then. Never /cancel, and nothing but commands; whoever did something else in between means it.';
