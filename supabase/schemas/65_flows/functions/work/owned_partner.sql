create function flows.owned_partner(p_turn dialog.turn) returns loyalty.partner
language plpgsql stable set search_path = ''
as $$
declare
  v_partner loyalty.partner;
begin
  select * into v_partner from loyalty.partner p where p.id = flows.current_partner(p_turn);
  perform loyalty.require_owner(v_partner.id, 'person:' || p_turn.person_id);
  return v_partner;
end
$$;
comment on function flows.owned_partner(dialog.turn) is
  'The partner that the person works for now, when they own it. KP395 they work nowhere, KP303 they are suspended wherever they work, KP304 they are a cashier there.';
