create function flows.partner_unexpected(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome := flows.partner_home(p_turn);
begin
  v_outcome.text_key := 'dialog.unexpected';
  return v_outcome;
end
$$;
comment on function flows.partner_unexpected(dialog.turn) is
  'Handler of what nobody asked for in the partner bot: says so above the menu of who wrote.';
