create function flows.donate_coins(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument !~ '^[0-9]{1,15}$' then
    return dialog.stale(p_turn);
  end if;
  perform flows.donate_open_link(p_turn, p_turn.argument::numeric);
  return v_outcome;
end
$$;
comment on function flows.donate_coins(dialog.turn) is
  'Handler of an amount''s button (minor units) that is to be paid with crypto: its link is asked for, and sent when it is there. The refusals of flows.donate_open_link().';
