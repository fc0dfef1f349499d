create function flows.admin_start(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.first_contact then
    v_outcome.calls := array[flows.chat_commands('admin', 'admin', p_turn.locale, p_turn.chat_id)];
  end if;
  return v_outcome;
end
$$;
comment on function flows.admin_start(dialog.turn) is 'Handler of an admin''s /start: at the very first one they are given the admin''s commands.';
