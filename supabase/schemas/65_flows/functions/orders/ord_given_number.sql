create function flows.ord_given_number(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolve function takes the turn. @plpgsql_check_options: extra_warnings = false
begin
  return case when pg_catalog.ltrim(p_answer #>> '{}', '№# ') = p_draft ->> 'order' then p_answer end;
end
$$;
comment on function flows.ord_given_number(dialog.turn, jsonb, jsonb) is 'Takes the typed number if it is that of the order whose money went back; null for any other.';
