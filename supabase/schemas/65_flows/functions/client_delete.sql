create function flows.client_delete(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
begin
  perform people.delete_person(p_turn.person_id);
  delete from dialog.step_log l where l.person_id = p_turn.person_id;
  delete from dialog.session s where s.person_id = p_turn.person_id;
  return null;
end
$$;
comment on function flows.client_delete(dialog.turn) is
  'Handler of "delete my data": empties the person and forgets their conversations with all bots. What was sent to them leaves the outbox with its retention (ops.prune).';
