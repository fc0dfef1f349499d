create function flows.apply_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if (p_draft #>> '{terms,value}')::integer is distinct from core.setting_integer('terms_version') then
    perform core.raise_error('KP396', 'person ' || p_turn.person_id);
  end if;
  perform loyalty.apply(p_turn.person_id, p_draft ->> 'name', p_draft ->> 'category', p_draft ->> 'city', p_draft ->> 'phone');
  v_outcome.text_key := 'apply.sent';
  return v_outcome;
end
$$;
comment on function flows.apply_submit(dialog.turn, jsonb) is
  'Submit function of the application. KP308 one waits already, KP396 the terms have changed since they were accepted.';
