create function flows.donate_coins_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_unit numeric := 10 ^ coalesce((select c.digits from payments.currency c where c.code = core.setting_text('donate_currency')), 2);
begin
  perform flows.donate_open_link(p_turn, (p_draft ->> 'amount')::numeric * v_unit);
  v_outcome.next_state := 'donate.code';
  v_outcome.text_key := 'donate.link_asked';
  return v_outcome;
end
$$;
comment on function flows.donate_coins_submit(dialog.turn, jsonb) is
  'Submit function of an amount of one''s own, in whole units, that is to be paid with crypto: its link is asked for. The refusals of flows.donate_open_link().';
