create function flows.rev_find_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform payments.decide_credit((p_draft ->> 'payment')::bigint, (p_draft #>> '{person,value}')::bigint, null,
    'person:' || p_turn.person_id);
  v_outcome.text_key := 'review.credited';
  return v_outcome;
end
$$;
comment on function flows.rev_find_submit(dialog.turn, jsonb) is
  'Submit function of whose a payment is: credits it to them in the admin''s name. The refusals of payments.decide_credit().';
