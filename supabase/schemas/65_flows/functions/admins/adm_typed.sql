create function flows.adm_typed(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the turn. @plpgsql_check_options: extra_warnings = false
begin
  return case when pg_catalog.regexp_replace(pg_catalog.normalize(p_answer #>> '{}', 'NFKC'), '[^0-9]', '', 'g') = p_draft ->> 'client'
    then p_answer end;
end
$$;
comment on function flows.adm_typed(dialog.turn, jsonb, jsonb) is
  'Takes the typed number if it is that of the person who is to be an administrator, with № or without; null for any other.';
