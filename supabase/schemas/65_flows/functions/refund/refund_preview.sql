create function flows.refund_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_bill bigint := flows.refund_bill(p_draft);
  v_purchase loyalty.purchase;
  v_points record;
begin
  select * into v_purchase from loyalty.purchase p where p.id = (p_draft #>> '{purchase,value}')::bigint;
  select * into v_points from loyalty.refund_points(v_purchase, v_bill, 'refund');
  v_outcome.params := pg_catalog.jsonb_build_object('purchase', p_draft #> '{purchase,shown}', 'bill', loyalty.money(v_bill, p_turn.locale),
    'reason_html', core.text('refund.reason.' || (p_draft ->> 'reason'), p_turn.locale),
    'taken', v_points.taken_back, 'restored', v_points.restored,
    'after', ledger.balance(v_purchase.person_id) - v_points.taken_back + v_points.restored);
  return v_outcome;
end
$$;
comment on function flows.refund_preview(dialog.turn, jsonb) is
  'Preview of a refund: how much of which bill, why, what happens to earned and spent points, the client''s balance after.';
