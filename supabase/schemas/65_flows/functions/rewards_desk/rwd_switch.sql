create function flows.rwd_switch(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_word text := pg_catalog.split_part(p_turn.argument, '.', 2);
begin
  if coalesce(v_word in ('on', 'off'), false) then
    perform loyalty.set_reward_active((flows.rwd_desk(p_turn)).id, v_word = 'on', 'person:' || p_turn.person_id);
    v_outcome.toast := core.text('rwd.switched.' || v_word, p_turn.locale);
    return v_outcome;
  end if;
  v_outcome := dialog.stale(p_turn);
  v_outcome.next_state := 'rewards.list';
  return v_outcome;
end
$$;
comment on function flows.rwd_switch(dialog.turn) is
  'Handler that takes a reward out of the catalogue or puts it back, as the button says, so that two presses do it once. KP380 no such reward.';
