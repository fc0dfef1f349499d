create function flows.serve_cancel(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  perform loyalty.cancel_spend(p_turn.argument::bigint, 'person:' || p_turn.person_id);
  v_outcome.next_state := 'serve.next';
  v_outcome.text_key := 'serve.request_cancelled';
  return v_outcome;
end
$$;
comment on function flows.serve_cancel(dialog.turn) is
  'Handler of a cashier''s button that takes a request to pay with points back. The refusals of loyalty.cancel_spend().';
