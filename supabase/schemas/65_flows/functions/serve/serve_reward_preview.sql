create function flows.serve_reward_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
-- Every preview takes the turn. @plpgsql_check_options: extra_warnings = false
declare
  v_outcome dialog.outcome;
begin
  v_outcome.params := pg_catalog.jsonb_build_object('reward', p_draft #> '{code,shown}', 'client', p_draft #> '{code,client}',
    'points', p_draft #> '{code,points}');
  return v_outcome;
end
$$;
comment on function flows.serve_reward_preview(dialog.turn, jsonb) is 'Preview of giving out a reward: what, to whom, for how many points.';
