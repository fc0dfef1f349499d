create function flows.hook_name(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
begin
  if exists (select from webhooks.endpoint e where e.name = p_answer #>> '{}' and e.removed_at is null) then
    perform core.raise_error('KP504', p_answer #>> '{}');
  end if;
  return p_answer;
end
$$;
comment on function flows.hook_name(dialog.turn, jsonb, jsonb) is 'Resolves the name of a new webhook. KP504 there is one of this name.';
