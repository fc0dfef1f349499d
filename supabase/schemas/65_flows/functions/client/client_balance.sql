create function flows.client_balance(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.params := pg_catalog.jsonb_build_object('balance', ledger.balance(p_turn.person_id));
  return v_outcome;
end
$$;
comment on function flows.client_balance(dialog.turn) is 'View of the balance, in points.';
