create function flows.bc_leave(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  update flows.broadcast_live l set closed = true
  where l.chat_id = p_turn.chat_id
    and p_turn.menu_id in (l.message_id, (select o.message_id from gateway.outbox o where o.id = l.posted_id));
  return v_outcome;
end
$$;
comment on function flows.bc_leave(dialog.turn) is 'Handler of the way back to the list: the message shows something else now, so progress is no longer edited into it.';
