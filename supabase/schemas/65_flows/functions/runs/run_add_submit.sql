create function flows.run_add_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.add_bonus_rule(p_draft ->> 'name', (p_draft -> 'points')::bigint, 'person:' || p_turn.person_id,
    nullif(p_draft ->> 'tier', 'any'), (p_draft ->> 'visits')::bigint, (p_draft #>> '{spend,value}')::bigint,
    (p_draft ->> 'life')::bigint, case when p_draft ->> 'from' = 'next'
      then (pg_catalog.date_trunc('month', core.today()::timestamp) + '1 month'::interval)::date end);
  v_outcome.text_key := 'runs.rule_added';
  v_outcome.params := pg_catalog.jsonb_build_object('name', p_draft ->> 'name');
  return v_outcome;
end
$$;
comment on function flows.run_add_submit(dialog.turn, jsonb) is
  'Submit function of a new bonus rule, from this month or the next, in the administrator''s name (audit). The refusals of loyalty.add_bonus_rule().';
