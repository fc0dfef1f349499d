create function flows.rwd_whole(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolve function takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_number numeric := p_answer::numeric;
begin
  return case when v_number % 1 = 0 then pg_catalog.to_jsonb(v_number::bigint) end;
end
$$;
comment on function flows.rwd_whole(dialog.turn, jsonb, jsonb) is
  'Takes a whole number of points, pieces, people or days, without the zeros somebody typed behind it; null for one with a fraction.';
