create function flows.refund_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_refund loyalty.refund;
begin
  v_refund := loyalty.refund(pg_catalog.format('refund:%s:%s', p_turn.chat_id, p_draft #>> '{purchase,update}'),
    (p_draft #>> '{purchase,value}')::bigint, flows.refund_bill(p_draft), p_turn.person_id, p_draft ->> 'reason');
  v_outcome.text_key := 'refund.done';
  v_outcome.params := pg_catalog.jsonb_build_object('purchase', p_draft #> '{purchase,shown}',
    'bill', loyalty.money(v_refund.bill_minor, p_turn.locale), 'taken', v_refund.points_taken_back, 'restored', v_refund.points_restored);
  return v_outcome;
end
$$;
comment on function flows.refund_submit(dialog.turn, jsonb) is
  'Submit function of a refund; the update that named the purchase is its key. The refusals of loyalty.refund().';
