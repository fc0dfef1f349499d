create function flows.admin_home(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.buttons := flows.menu_buttons('admin', '{admin}', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.admin_home(dialog.turn) is 'View of the admin bot''s menu: what every area of work added to it.';
