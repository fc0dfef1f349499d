create function flows.donate_own_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_currency text := core.setting_text('donate_currency');
  v_digits smallint := (select c.digits from payments.currency c where c.code = v_currency);
begin
  return flows.donate_said(payments.open_pending(p_turn.person_id, flows.donate_provider(),
    (p_draft ->> 'amount')::numeric * 10 ^ coalesce(v_digits, 2), v_currency), p_turn);
end
$$;
comment on function flows.donate_own_submit(dialog.turn, jsonb) is
  'Submit function of an amount of one''s own, in whole units: opens the pending payment and shows its code. The refusals of payments.open_pending().';
