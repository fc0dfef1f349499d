create function flows.place_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if (flows.place_asked(p_turn)).id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'place.list';
  end if;
  return v_outcome;
end
$$;
comment on function flows.place_open(dialog.turn) is
  'Handler of the buttons that show a place: one that is not theirs, or closed, is a stale button. Refusals of flows.owned_partner().';
