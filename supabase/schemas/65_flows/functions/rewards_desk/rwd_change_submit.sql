create function flows.rwd_change_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_reward loyalty.reward;
begin
  v_reward := loyalty.change_reward((p_draft -> 'reward')::bigint, (
    select pg_catalog.jsonb_object_agg(d.key, case when pg_catalog.jsonb_typeof(d.value) = 'object' then d.value -> 'value' else d.value end)
    from pg_catalog.jsonb_each(p_draft - 'reward') d), 'person:' || p_turn.person_id);
  v_outcome.text_key := 'rwd.changed';
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_reward.name);
  return v_outcome;
end
$$;
comment on function flows.rwd_change_submit(dialog.turn, jsonb) is
  'Submit function of each change of a reward, whose answers are named by what they change, in the administrator''s name (audit). The refusals of loyalty.change_reward().';
