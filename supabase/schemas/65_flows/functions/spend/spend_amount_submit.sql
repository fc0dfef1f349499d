create function flows.spend_amount_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_spend loyalty.spend;
begin
  v_spend := loyalty.open_spend_code(p_turn.person_id, (p_draft ->> 'points')::numeric);
  v_outcome.text_key := 'spend.opened';
  v_outcome.params := pg_catalog.jsonb_build_object('points', v_spend.points);
  return v_outcome;
end
$$;
comment on function flows.spend_amount_submit(dialog.turn, jsonb) is
  'Submit function of the number of points to pay with: makes the code. The refusals of loyalty.open_spend_code().';
