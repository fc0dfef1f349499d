create function flows.place_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.owned_partner(p_turn);
begin
  v_outcome.draft := pg_catalog.jsonb_build_object('partner_id', v_partner.id);
  return v_outcome;
end
$$;
comment on function flows.place_begin(dialog.turn) is
  'Handler that begins the form of a new place, which stays with the partner it was begun for. Refusals of flows.owned_partner().';
