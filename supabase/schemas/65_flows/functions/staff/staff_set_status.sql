create function flows.staff_set_status(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_staff loyalty.staff := flows.staff_asked(p_turn);
  v_status text := case p_turn.word when 'staff_resume' then 'active' else 'suspended' end;
begin
  if v_staff.person_id is null or v_staff.person_id = p_turn.person_id then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'staff.list';
    return v_outcome;
  end if;
  perform loyalty.set_staff_status(v_staff.partner_id, v_staff.person_id, v_status, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text(case v_status when 'active' then 'staff.resumed' else 'staff.suspended' end, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.staff_set_status(dialog.turn) is
  'Handler of "Yes, suspend" (staff_suspend) and "Yes, restore" (staff_resume), of others than oneself. Refusals of flows.owned_partner(), KP307 the last active owner.';
