create function flows.donate_own_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_currency text := core.setting_text('donate_currency');
  v_unit numeric := 10 ^ coalesce((select c.digits from payments.currency c where c.code = v_currency), 2);
begin
  perform payments.open_pending(p_turn.person_id, flows.donate_provider(), (p_draft ->> 'amount')::numeric * v_unit, v_currency);
  v_outcome.next_state := 'donate.code';
  v_outcome.text_key := 'donate.opened';
  return v_outcome;
end
$$;
comment on function flows.donate_own_submit(dialog.turn, jsonb) is
  'Submit function of an amount of one''s own, in whole units: opens the pending payment, whose code is shown. The refusals of payments.open_pending().';
