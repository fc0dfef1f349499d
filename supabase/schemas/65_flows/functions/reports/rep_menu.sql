create function flows.rep_menu(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
begin
  perform flows.rep_owned(p_turn);
  return null;
end
$$;
comment on function flows.rep_menu(dialog.turn) is 'View of the choice of reports, which is the owner''s.';
