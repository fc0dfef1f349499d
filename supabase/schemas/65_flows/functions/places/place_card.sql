create function flows.place_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_place loyalty.location := flows.place_asked(p_turn);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_place.name, 'address', v_place.address,
    'hours', coalesce(v_place.hours, core.text('place.no_hours', p_turn.locale)));
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('place.button.hours', p_turn.locale), 'place_hours:' || v_place.id)),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('place.button.close', p_turn.locale), 'place_ask:' || v_place.id)));
  return v_outcome;
end
$$;
comment on function flows.place_card(dialog.turn) is
  'View of one of the owner''s places, with what may be done about it. Refusals of flows.owned_partner().';
