create function flows.serve_resolve_client(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
begin
  return flows.serve_find_client(p_turn, p_answer #>> '{}');
end
$$;
comment on function flows.serve_resolve_client(dialog.turn, jsonb, jsonb) is
  'Resolves the question who is served; see flows.serve_find_client().';
