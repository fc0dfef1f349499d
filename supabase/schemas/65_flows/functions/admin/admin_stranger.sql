create function flows.admin_stranger(p_turn dialog.turn) returns dialog.outcome
language plpgsql immutable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.params := pg_catalog.jsonb_build_object('chat', p_turn.chat_id::text);
  return v_outcome;
end
$$;
comment on function flows.admin_stranger(dialog.turn) is 'View for those who are no admin: says so, and the chat''s number that an owner needs to become one.';
