create function flows.client_mute(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument in ('bonuses', 'news', 'reminders') then
    perform people.toggle_mute(p_turn.person_id, p_turn.argument);
  else
    v_outcome := dialog.stale(p_turn);
  end if;
  return v_outcome;
end
$$;
comment on function flows.client_mute(dialog.turn) is 'Handler of the bells: mutes a topic or lets it speak again. A topic that nobody offered changes nothing.';
