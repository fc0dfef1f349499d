create function flows.spend_coupon_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.use_coupon(p_turn.person_id, p_draft ->> 'code');
  v_outcome.text_key := 'spend.coupon_used';
  return v_outcome;
end
$$;
comment on function flows.spend_coupon_submit(dialog.turn, jsonb) is 'Submit function of a coupon''s code. The refusals of loyalty.use_coupon().';
