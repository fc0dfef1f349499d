create function flows.spend_unclaim(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_claim loyalty.reward_claim;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  v_claim := loyalty.cancel_reward(p_turn.argument::bigint, p_turn.person_id);
  v_outcome.toast := core.text('spend.cancelled', p_turn.locale, pg_catalog.jsonb_build_object('points', v_claim.points));
  return v_outcome;
end
$$;
comment on function flows.spend_unclaim(dialog.turn) is
  'Handler of the button that gives a reward up (the argument is the claim). The refusals of loyalty.cancel_reward().';
