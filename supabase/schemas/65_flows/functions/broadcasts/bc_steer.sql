create function flows.bc_steer(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
  v_actor text := 'person:' || p_turn.person_id;
begin
  case p_turn.word
    when 'bc_pause' then perform outreach.pause(v_broadcast.id, v_actor);
    when 'bc_resume' then perform outreach.resume(v_broadcast.id, v_actor);
    else perform outreach.cancel(v_broadcast.id, v_actor);
  end case;
  v_outcome.toast := core.text('broadcast.steered.' || p_turn.word, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.bc_steer(dialog.turn) is
  'Handler of pausing (bc_pause), resuming (bc_resume) and cancelling (bc_cancel) a broadcast. KP550 no such broadcast, KP556 it is not in a status for that.';
