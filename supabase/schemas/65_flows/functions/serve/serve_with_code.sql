create function flows.serve_with_code(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_draft jsonb := flows.serve_open_sale(p_turn);
begin
  if v_draft is null then
    return dialog.stale(p_turn);
  end if;
  v_outcome.next_state := 'serve.code';
  v_outcome.calls := dialog.strip_menu(p_turn);
  v_outcome.draft := v_draft;
  return v_outcome;
end
$$;
comment on function flows.serve_with_code(dialog.turn) is 'Handler of "the client has a code": the open sale goes on with the question for it.';
