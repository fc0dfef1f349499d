create function flows.apr_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if (flows.apr_application(p_turn.argument)).id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'approvals.list';
  end if;
  return v_outcome;
end
$$;
comment on function flows.apr_open(dialog.turn) is 'Handler of an application''s button: one that does not exist leads to the list.';
