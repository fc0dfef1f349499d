create function flows.donate_for(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument !~ '^[0-9]{1,15}$' then
    return dialog.stale(p_turn);
  end if;
  perform payments.open_pending(p_turn.person_id, flows.donate_provider(), p_turn.argument::numeric, core.setting_text('donate_currency'));
  return v_outcome;
end
$$;
comment on function flows.donate_for(dialog.turn) is
  'Handler of an amount''s button (minor units): opens the pending payment, whose code is shown. The refusals of payments.open_pending().';
