create function dialog.call_form(p_function text, p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcomes dialog.outcome[];
begin
  execute pg_catalog.format('select array[%s($1, $2)]', p_function) into v_outcomes using p_turn, p_draft;
  return v_outcomes[1];
end
$$;
comment on function dialog.call_form(text, dialog.turn, jsonb) is
  'Runs a form''s submit function or preview by its name, with the answers. Names come from the rows of this schema only.';
