create function flows.rwd_add_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_reward loyalty.reward := flows.rwd_of_draft(p_draft);
  v_id bigint;
begin
  v_id := loyalty.add_reward(v_reward.partner_id, v_reward.name, v_reward.price_points, 'person:' || p_turn.person_id,
    v_reward.description, v_reward.stock, v_reward.per_person_limit, null, v_reward.valid_to);
  insert into flows.reward_desk (person_id, reward_id) values (p_turn.person_id, v_id)
  on conflict (person_id) do update set reward_id = excluded.reward_id;
  v_outcome.next_state := 'rewards.card';
  v_outcome.text_key := 'rwd.added';
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_reward.name);
  return v_outcome;
end
$$;
comment on function flows.rwd_add_submit(dialog.turn, jsonb) is
  'Submit function of a new reward: in the catalogue at once, in the administrator''s name (audit). The refusals of loyalty.add_reward().';
