create function flows.donate_monthly(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if not exists (select from payments.preset r where r.currency = 'XTR' and r.amount::text = p_turn.argument) then
    return dialog.stale(p_turn);
  end if;
  perform payments.offer_subscription(p_turn.person_id, p_turn.argument::integer);
  v_outcome.text_key := 'donate.monthly_offered';
  return v_outcome;
end
$$;
comment on function flows.donate_monthly(dialog.turn) is
  'Handler of a monthly number of Stars: asks Telegram for the link under which it is agreed to, which comes as a message.';
