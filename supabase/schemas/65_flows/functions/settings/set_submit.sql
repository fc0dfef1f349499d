create function flows.set_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform core.set_setting(p_draft ->> 'key', p_draft #> '{value,value}', 'person:' || p_turn.person_id);
  v_outcome.text_key := 'settings.changed';
  v_outcome.params := pg_catalog.jsonb_build_object('name', core.text('settings.name.' || (p_draft ->> 'key'), p_turn.locale),
    'new', flows.set_value(p_draft ->> 'key', p_draft #> '{value,value}', p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.set_submit(dialog.turn, jsonb) is 'Submit function of a change: sets the setting in the admin''s name. KP002 and KP003 as core.set_setting().';
