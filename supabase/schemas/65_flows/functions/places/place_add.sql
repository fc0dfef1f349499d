create function flows.place_add(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.add_location((p_draft ->> 'partner_id')::bigint, p_draft ->> 'name', p_draft ->> 'address', p_draft ->> 'hours',
    'person:' || p_turn.person_id);
  v_outcome.text_key := 'place.added';
  v_outcome.params := pg_catalog.jsonb_build_object('name', p_draft ->> 'name');
  return v_outcome;
end
$$;
comment on function flows.place_add(dialog.turn, jsonb) is
  'Submit function of a new place. KP304 the person no longer owns the partner it was begun for.';
