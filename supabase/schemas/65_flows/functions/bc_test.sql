create function flows.bc_test(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
begin
  perform outreach.try_out(v_broadcast.id, p_turn.user_id);
  v_outcome.toast := core.text('broadcast.test_sent', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.bc_test(dialog.turn) is 'Handler of the test: the client bot sends the broadcast to the admin alone. KP558 its picture is not copied yet.';
