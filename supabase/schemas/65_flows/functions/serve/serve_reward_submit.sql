create function flows.serve_reward_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.confirm_reward(p_draft #>> '{code,value}', (p_draft #>> '{code,partner}')::bigint, p_turn.person_id);
  v_outcome.text_key := 'serve.reward_given';
  v_outcome.params := pg_catalog.jsonb_build_object('reward', p_draft #> '{code,shown}', 'client', p_draft #> '{code,client}',
    'points', p_draft #> '{code,points}');
  return v_outcome;
end
$$;
comment on function flows.serve_reward_submit(dialog.turn, jsonb) is
  'Submit function of giving out a reward. The refusals of loyalty.confirm_reward().';
