create function flows.rev_amount_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_payment payments.payment;
begin
  v_payment := payments.decide_amount((p_draft ->> 'payment')::bigint, (p_draft #>> '{amount,value,amount}')::bigint,
    p_draft #>> '{amount,value,currency}', 'person:' || p_turn.person_id);
  v_outcome.text_key := case v_payment.status when 'matched' then 'review.credited' else 'review.amount_set' end;
  return v_outcome;
end
$$;
comment on function flows.rev_amount_submit(dialog.turn, jsonb) is
  'Submit function of how much a payment was, where that could not be read: it is credited at once where the rules now know to whom, else it can be. The refusals of payments.decide_amount().';
