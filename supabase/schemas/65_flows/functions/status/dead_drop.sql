create function flows.dead_drop(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_letter gateway.dead_letters := flows.dead_letter(p_turn.argument);
begin
  if gateway.drop_dead_letter(v_letter.direction, v_letter.bot_id, v_letter.id, 'person:' || p_turn.person_id) then
    v_outcome.toast := core.text('dead.dropped', p_turn.locale);
  else
    v_outcome := dialog.stale(p_turn);
  end if;
  return v_outcome;
end
$$;
comment on function flows.dead_drop(dialog.turn) is 'Handler of "Yes, drop it": in the admin''s name (audit); a dead letter that is gone, or is being tried already, changes nothing.';
