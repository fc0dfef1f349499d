create function dialog.call(p_function text, p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcomes dialog.outcome[];
begin
  -- An array, because plpgsql would spread a composite over the columns of its target.
  execute pg_catalog.format('select array[%s($1)]', p_function) into v_outcomes using p_turn;
  return v_outcomes[1];
end
$$;
comment on function dialog.call(text, dialog.turn) is
  'Runs a handler or a view by its name. Names come from the rows of this schema only, never from an input.';
