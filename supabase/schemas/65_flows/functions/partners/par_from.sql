create function flows.par_from(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
begin
  if (p_answer #>> '{}')::date <= core.today() then
    perform core.raise_error('KP305', p_answer #>> '{}');
  end if;
  return p_answer;
end
$$;
comment on function flows.par_from(dialog.turn, jsonb, jsonb) is
  'Resolves the day from which rates hold. KP305 it has begun.';
