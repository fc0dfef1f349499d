create function dialog.resolve_answer(p_field dialog.field, p_turn dialog.turn, p_draft jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_answer jsonb := dialog.parse_answer(p_field, p_turn);
begin
  if p_field.resolve is not null and v_answer is not null then
    execute pg_catalog.format('select %s($1, $2, $3)', p_field.resolve) into v_answer using p_turn, v_answer, p_draft;
  end if;
  return v_answer;
end
$$;
comment on function dialog.resolve_answer(dialog.field, dialog.turn, jsonb) is
  'What the draft keeps of an input as the answer to a question: as parsed, or what the field''s resolve function makes of it; null when it does not fit. Raises what that function refuses.';
