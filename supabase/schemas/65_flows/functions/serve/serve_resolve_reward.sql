create function flows.serve_resolve_reward(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_partner_id bigint := flows.current_partner(p_turn);
  v_claim loyalty.reward_claim;
begin
  v_claim := loyalty.find_claim(p_answer #>> '{}', v_partner_id, p_turn.person_id);
  return pg_catalog.jsonb_build_object('value', v_claim.code, 'partner', v_partner_id, 'points', v_claim.points,
    'client', flows.serve_name(v_claim.person_id),
    'shown', (select r.name from loyalty.reward r where r.id = v_claim.reward_id));
end
$$;
comment on function flows.serve_resolve_reward(dialog.turn, jsonb, jsonb) is
  'Resolves the code of a reward to what is given out and to whom. The refusals of loyalty.find_claim(); KP303 and KP395.';
