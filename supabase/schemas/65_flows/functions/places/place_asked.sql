create function flows.place_asked(p_turn dialog.turn) returns loyalty.location
language plpgsql stable set search_path = ''
as $$
declare
  v_partner loyalty.partner := flows.owned_partner(p_turn);
  v_place loyalty.location;
begin
  select * into v_place from loyalty.location l
  where l.partner_id = v_partner.id and l.closed_at is null and l.id::text = p_turn.argument;
  return v_place;
end
$$;
comment on function flows.place_asked(dialog.turn) is
  'Which of the owner''s open places a button means by its argument; null fields when none of theirs. Refusals of flows.owned_partner().';
