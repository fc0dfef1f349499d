create function dialog.call(p_function text, p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_called record;
begin
  execute pg_catalog.format('select %s($1) as outcome', p_function) into v_called using p_turn;
  return v_called.outcome;
end
$$;
comment on function dialog.call(text, dialog.turn) is
  'Runs a handler or a view by its name. Names come from the rows of this schema only, never from an input.';
