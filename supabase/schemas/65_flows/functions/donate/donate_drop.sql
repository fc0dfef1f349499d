create function flows.donate_drop(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_pending payments.pending_payments;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  v_pending := payments.cancel_pending(p_turn.argument::bigint, p_turn.person_id);
  v_outcome.toast := core.text(case when v_pending.provider = 'cryptopay' then 'donate.dropped_link' else 'donate.dropped' end, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.donate_drop(dialog.turn) is 'Handler of the button that gives a pending payment up. The refusals of payments.cancel_pending().';
