create function flows.rwd_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_reward loyalty.reward := flows.rwd_desk(p_turn);
begin
  v_outcome.text_key := 'rwd.now';
  v_outcome.params := flows.rwd_words(v_reward, p_turn.locale);
  v_outcome.draft := pg_catalog.jsonb_build_object('reward', v_reward.id);
  return v_outcome;
end
$$;
comment on function flows.rwd_begin(dialog.turn) is 'Handler that opens the form of a change: says how the reward stands. KP380 no such reward.';
