create function flows.run_add_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_rule loyalty.bonus_rule := flows.run_of_draft(p_draft);
begin
  perform loyalty.add_bonus_rule(v_rule.name, v_rule.points, 'person:' || p_turn.person_id, v_rule.tier_id, v_rule.min_visits,
    v_rule.min_spend_minor, v_rule.lifetime_days, v_rule.valid_from);
  v_outcome.text_key := 'runs.rule_added';
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_rule.name);
  return v_outcome;
end
$$;
comment on function flows.run_add_submit(dialog.turn, jsonb) is
  'Submit function of a new bonus rule, from this month or the next, in the administrator''s name (audit). The refusals of loyalty.add_bonus_rule().';
