create function flows.set_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_said jsonb := flows.set_describe(p_draft ->> 'key', p_turn.locale);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_said -> 'name', 'meaning', v_said -> 'meaning', 'old', v_said -> 'value',
    'new', flows.set_value(p_draft ->> 'key', p_draft #> '{value,value}', p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.set_preview(dialog.turn, jsonb) is 'What the confirmation of a change says: the setting, its value now and the new one.';
