create function flows.run_spend(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_minor bigint := p_answer::numeric * 100;
begin
  return pg_catalog.jsonb_build_object('value', v_minor, 'shown', loyalty.money(v_minor, p_turn.locale));
end
$$;
comment on function flows.run_spend(dialog.turn, jsonb, jsonb) is 'What somebody must spend in a month, as minor units.';
