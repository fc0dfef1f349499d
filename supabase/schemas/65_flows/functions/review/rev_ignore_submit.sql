create function flows.rev_ignore_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform payments.decide_ignore((p_draft ->> 'payment')::bigint, 'person:' || p_turn.person_id, p_draft ->> 'reason');
  v_outcome.text_key := 'review.ignored';
  return v_outcome;
end
$$;
comment on function flows.rev_ignore_submit(dialog.turn, jsonb) is
  'Submit function of why a payment is credited to nobody, in the admin''s name. The refusals of payments.decide_ignore().';
