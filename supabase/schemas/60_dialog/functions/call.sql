create function dialog.call(p_function text, p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  execute pg_catalog.format('select * from %s($1)', p_function) into v_outcome using p_turn;
  return v_outcome;
end
$$;
comment on function dialog.call(text, dialog.turn) is
  'Runs a handler or a view by its name. Names come from the rows of this schema only, never from an input.';
