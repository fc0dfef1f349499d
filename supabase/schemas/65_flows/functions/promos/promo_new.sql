create function flows.promo_new(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.require_owner(flows.current_partner(p_turn), 'person:' || p_turn.person_id);
  return v_outcome;
end
$$;
comment on function flows.promo_new(dialog.turn) is 'Handler that begins a new promo, for owners only. KP304 no owner, KP303 and KP395 as flows.current_partner().';
