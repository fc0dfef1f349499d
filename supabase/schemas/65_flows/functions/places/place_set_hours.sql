create function flows.place_set_hours(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if loyalty.set_location_hours((p_draft ->> 'partner_id')::bigint, (p_draft ->> 'location_id')::bigint, p_draft ->> 'hours',
    'person:' || p_turn.person_id) then
    v_outcome.text_key := 'place.hours_set';
  else
    v_outcome.text_key := 'place.gone';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('name', p_draft ->> 'name', 'hours', p_draft ->> 'hours');
  return v_outcome;
end
$$;
comment on function flows.place_set_hours(dialog.turn, jsonb) is
  'Submit function of a place''s opening hours. KP304 the person no longer owns the partner it was begun for.';
