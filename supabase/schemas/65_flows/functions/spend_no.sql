create function flows.spend_no(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  perform loyalty.decline_spend(p_turn.argument::bigint, p_turn.person_id);
  v_outcome.next_state := 'spend.told';
  v_outcome.text_key := 'spend.declined';
  return v_outcome;
end
$$;
comment on function flows.spend_no(dialog.turn) is
  'Handler of a client''s No to a cashier''s request; the cashier is told. The refusals of loyalty.decline_spend().';
