create function flows.rwd_add_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint;
begin
  v_id := loyalty.add_reward((p_draft #>> '{partner,value}')::bigint, p_draft ->> 'name', (p_draft -> 'price_points')::bigint,
    'person:' || p_turn.person_id, p_draft ->> 'description', (p_draft ->> 'stock')::bigint,
    (p_draft ->> 'per_person_limit')::bigint, null, (p_draft #>> '{valid_to,value}')::timestamptz);
  insert into flows.reward_desk (person_id, reward_id) values (p_turn.person_id, v_id)
  on conflict (person_id) do update set reward_id = excluded.reward_id;
  v_outcome.text_key := 'rwd.added';
  v_outcome.params := pg_catalog.jsonb_build_object('name', p_draft ->> 'name');
  return v_outcome;
end
$$;
comment on function flows.rwd_add_submit(dialog.turn, jsonb) is
  'Submit function of a new reward: in the catalogue at once, in the administrator''s name (audit). The refusals of loyalty.add_reward().';
