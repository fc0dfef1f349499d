create function dialog.unexpected(p_turn dialog.turn) returns dialog.outcome
language plpgsql immutable set search_path = ''
as $$
-- Every handler takes the turn. @plpgsql_check_options: extra_warnings = false
declare
  v_outcome dialog.outcome;
begin
  v_outcome.text_key := 'dialog.unexpected';
  return v_outcome;
end
$$;
comment on function dialog.unexpected(dialog.turn) is 'Handler of what nobody asked for: says so above the menu.';
