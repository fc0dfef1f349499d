create function flows.work_mute(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument in ('staff', 'reports') then
    perform people.toggle_mute(p_turn.person_id, p_turn.argument);
  else
    v_outcome := dialog.stale(p_turn);
  end if;
  return v_outcome;
end
$$;
comment on function flows.work_mute(dialog.turn) is 'Handler of the partner bot''s bells. A topic that nobody offered changes nothing.';
