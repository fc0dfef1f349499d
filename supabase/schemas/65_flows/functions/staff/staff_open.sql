create function flows.staff_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if (flows.staff_asked(p_turn)).person_id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'staff.list';
  end if;
  return v_outcome;
end
$$;
comment on function flows.staff_open(dialog.turn) is
  'Handler of the buttons that show one of the staff: somebody who is none of theirs is a stale button. Refusals of flows.owned_partner().';
