create function flows.donate_for(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
begin
  if p_turn.argument !~ '^[0-9]{1,15}$' then
    return dialog.stale(p_turn);
  end if;
  return flows.donate_said(payments.open_pending(p_turn.person_id, flows.donate_provider(), p_turn.argument::numeric,
    core.setting_text('donate_currency')), p_turn);
end
$$;
comment on function flows.donate_for(dialog.turn) is
  'Handler of an amount''s button (minor units): opens the pending payment and shows its code. The refusals of payments.open_pending().';
