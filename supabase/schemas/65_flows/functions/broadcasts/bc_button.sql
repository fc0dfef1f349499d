create function flows.bc_button(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_parts text[] := pg_catalog.regexp_match(p_answer #>> '{}', '^(.{1,64}?)\s*[-–—|:]?\s+(https://[^\s/"<>.]+\.[^\s"<>]+)$');
begin
  return case when v_parts is not null then pg_catalog.jsonb_build_object(
    'value', pg_catalog.jsonb_build_object('text', v_parts[1], 'url', v_parts[2]), 'shown', v_parts[1] || ': ' || v_parts[2]) end;
end
$$;
comment on function flows.bc_button(dialog.turn, jsonb, jsonb) is
  'Takes a button typed as label and address (Open the shop https://…); null when there is no label of at most 64 characters or no https address.';
