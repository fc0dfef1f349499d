create function flows.donate_drop(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  perform payments.cancel_pending(p_turn.argument::bigint, p_turn.person_id);
  v_outcome.toast := core.text('donate.dropped', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.donate_drop(dialog.turn) is 'Handler of the button that gives a pending payment up. The refusals of payments.cancel_pending().';
