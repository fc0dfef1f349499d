create function flows.is_staff_link(p_turn dialog.turn) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return p_turn.argument like 'staff\_%';
end
$$;
comment on function flows.is_staff_link(dialog.turn) is 'Guard of /start staff_<token>: the link of an invitation to work for a partner.';
