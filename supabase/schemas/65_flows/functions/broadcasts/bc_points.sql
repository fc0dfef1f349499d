create function flows.bc_points(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolve function takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
begin
  return case when (p_answer #>> '{}')::numeric % 1 = 0 then pg_catalog.to_jsonb((p_answer #>> '{}')::bigint) end;
end
$$;
comment on function flows.bc_points(dialog.turn, jsonb, jsonb) is 'Takes whole points; null for a fraction.';
