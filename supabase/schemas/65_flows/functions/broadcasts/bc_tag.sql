create function flows.bc_tag(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_tag text := pg_catalog.lower(pg_catalog.ltrim(p_answer #>> '{}', '#'));
begin
  return case when v_tag ~ '^[a-z0-9_-]{1,32}$' then pg_catalog.to_jsonb(v_tag) end;
end
$$;
comment on function flows.bc_tag(dialog.turn, jsonb, jsonb) is 'Takes a tag, with # or without; null for what can be none.';
