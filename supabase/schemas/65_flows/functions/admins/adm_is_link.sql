create function flows.adm_is_link(p_turn dialog.turn) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return p_turn.argument like 'admin\_%';
end
$$;
comment on function flows.adm_is_link(dialog.turn) is 'Guard of /start admin_<token>: the link of an administrator''s invitation.';
