create function flows.bc_new(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  delete from flows.broadcast_desk d where d.person_id = p_turn.person_id;
  return v_outcome;
end
$$;
comment on function flows.bc_new(dialog.turn) is 'Handler of a new broadcast: clears the desk and asks for the text.';
