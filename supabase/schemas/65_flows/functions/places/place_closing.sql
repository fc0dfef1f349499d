create function flows.place_closing(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_place loyalty.location := flows.place_asked(p_turn);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_place.name, 'address', v_place.address);
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
    core.text('place.button.do_close', p_turn.locale), 'place_close:' || v_place.id) || '{"style": "danger"}'));
  return v_outcome;
end
$$;
comment on function flows.place_closing(dialog.turn) is 'View that asks whether a place shall be closed for good. Refusals of flows.owned_partner().';
