create function flows.staff_asked(p_turn dialog.turn) returns loyalty.staff
language plpgsql stable set search_path = ''
as $$
declare
  v_partner loyalty.partner := flows.owned_partner(p_turn);
  v_staff loyalty.staff;
begin
  select * into v_staff from loyalty.staff s where s.partner_id = v_partner.id and s.person_id::text = p_turn.argument;
  return v_staff;
end
$$;
comment on function flows.staff_asked(dialog.turn) is
  'Whom of the owner''s staff a button means by its argument; null fields when nobody of theirs. Refusals of flows.owned_partner().';
