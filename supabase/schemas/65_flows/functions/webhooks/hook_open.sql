create function flows.hook_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if (flows.hook_named(p_turn)).id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'hooks.list';
  end if;
  return v_outcome;
end
$$;
comment on function flows.hook_open(dialog.turn) is 'Handler of a webhook''s buttons: one that does not exist leads back to the list.';
