create function flows.staff_accept(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform flows.choose_workplace(p_turn.person_id, loyalty.accept_invite(p_turn.argument, p_turn.person_id));
  v_outcome.toast := core.text('staff.joined', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.staff_accept(dialog.turn) is
  'Handler of "Become a cashier": the person works there from now on. KP303 they are suspended there; KP397 to KP399 as loyalty.find_invite().';
