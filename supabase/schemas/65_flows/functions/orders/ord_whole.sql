create function flows.ord_whole(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolve function takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
begin
  return case when (p_answer #>> '{}')::numeric % 1 = 0 then p_answer end;
end
$$;
comment on function flows.ord_whole(dialog.turn, jsonb, jsonb) is 'Takes a whole number: points, Stars, pieces; null for one with a fraction.';
