create function flows.place_close(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_place loyalty.location := flows.place_asked(p_turn);
begin
  if v_place.id is null then
    return dialog.stale(p_turn);
  end if;
  perform loyalty.close_location(v_place.partner_id, v_place.id, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('place.closed', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.place_close(dialog.turn) is
  'Handler of "Yes, close it": one that is not theirs, or closed, is a stale button. Refusals of flows.owned_partner().';
