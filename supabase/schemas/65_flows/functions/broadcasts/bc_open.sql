create function flows.bc_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
begin
  if v_broadcast.status = 'draft' then
    v_outcome.next_state := 'broadcast.draft';
  else
    v_outcome.next_state := 'broadcast.progress';
  end if;
  return v_outcome;
end
$$;
comment on function flows.bc_open(dialog.turn) is 'Handler of a broadcast in the list: a draft is opened to be worked on, any other to be watched.';
