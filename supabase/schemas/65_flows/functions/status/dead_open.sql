create function flows.dead_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if (flows.dead_letter(p_turn.argument)).id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'dead.list';
  end if;
  return v_outcome;
end
$$;
comment on function flows.dead_open(dialog.turn) is 'Handler of a dead letter''s buttons: one that is gone leads back to the list.';
