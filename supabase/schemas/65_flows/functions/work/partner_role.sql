create function flows.partner_role(p_turn dialog.turn) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_staff loyalty.staff := flows.work_staff(p_turn.person_id);
begin
  return case when v_staff.status = 'active' then v_staff.role else 'stranger' end;
end
$$;
comment on function flows.partner_role(dialog.turn) is
  'What somebody is at their workplace of now: owner, cashier, or stranger, which is also who is suspended.';
