create function flows.spend_take(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument !~ '^[0-9]{1,15}$' then
    return dialog.stale(p_turn);
  end if;
  perform loyalty.open_spend_code(p_turn.person_id, p_turn.argument::numeric);
  return v_outcome;
end
$$;
comment on function flows.spend_take(dialog.turn) is
  'Handler of the button that makes a code for all points; the argument is how many. The refusals of loyalty.open_spend_code().';
