create function flows.run_resolve(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the turn. @plpgsql_check_options: extra_warnings = false
begin
  return case when p_answer #>> '{}' = flows.run_name((p_draft ->> 'month')::date) then p_answer end;
end
$$;
comment on function flows.run_resolve(dialog.turn, jsonb, jsonb) is 'Takes the typed month if it is the one that is to be given; null for any other.';
