create function flows.staff_whole_points(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolve function takes all three. @plpgsql_check_options: extra_warnings = false
begin
  return case when p_answer::numeric = pg_catalog.trunc(p_answer::numeric) then p_answer end;
end
$$;
comment on function flows.staff_whole_points(dialog.turn, jsonb, jsonb) is 'Resolve function of a number of points: whole ones only.';
