create function flows.ppl_decide(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint := case when p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
begin
  if p_turn.word = 'ppl_yes' then
    perform loyalty.approve_adjustment(v_id, p_turn.person_id);
    v_outcome.toast := core.text('people.toast_posted', p_turn.locale);
  else
    perform loyalty.reject_adjustment(v_id, p_turn.person_id);
    v_outcome.toast := core.text('people.toast_rejected', p_turn.locale);
  end if;
  return v_outcome;
exception when sqlstate 'KP353' then
  -- Another admin was quicker, or time was: the card says who.
  v_outcome.toast := core.text('people.toast_decided', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.ppl_decide(dialog.turn) is
  'Handler of Approve, Reject and Withdraw under an adjustment. One that is decided already stays so, and its card says by whom. KP102, KP351, KP352, KP354 as loyalty.approve_adjustment().';
