create function flows.place_open_hours(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_place loyalty.location := flows.place_asked(p_turn);
begin
  if v_place.id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'place.list';
    return v_outcome;
  end if;
  v_outcome.text_key := 'place.card';
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_place.name, 'address', v_place.address,
    'hours', coalesce(v_place.hours, core.text('place.no_hours', p_turn.locale)));
  v_outcome.draft := pg_catalog.jsonb_build_object('partner_id', v_place.partner_id, 'location_id', v_place.id, 'name', v_place.name);
  return v_outcome;
end
$$;
comment on function flows.place_open_hours(dialog.turn) is
  'Handler that begins the form of a place''s opening hours. Refusals of flows.owned_partner().';
