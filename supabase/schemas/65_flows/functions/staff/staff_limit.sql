create function flows.staff_limit(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_staff loyalty.staff := flows.staff_asked(p_turn);
begin
  if v_staff.role is distinct from 'cashier' then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'staff.list';
    return v_outcome;
  end if;
  v_outcome.text_key := 'staff.limit_for';
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', loyalty.staff_name(v_staff.person_id), 'limit', flows.staff_limit_of(v_staff));
  v_outcome.draft := pg_catalog.jsonb_build_object('partner_id', v_staff.partner_id, 'person_id', v_staff.person_id);
  return v_outcome;
end
$$;
comment on function flows.staff_limit(dialog.turn) is
  'Handler that begins the form of a cashier''s daily limit. Refusals of flows.owned_partner().';
