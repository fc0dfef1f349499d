create function flows.partner_start(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_role text := flows.partner_role(p_turn);
begin
  if p_turn.first_contact and v_role <> 'stranger' then
    v_outcome.calls := array[flows.chat_commands('partner', v_role, p_turn.locale, p_turn.chat_id)];
  end if;
  return v_outcome;
end
$$;
comment on function flows.partner_start(dialog.turn) is
  'Handler of the partner bot''s /start: somebody made staff before they ever wrote is given the commands of their role now. Links have transitions of their own.';
