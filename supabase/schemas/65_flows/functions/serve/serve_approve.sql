create function flows.serve_approve(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_approval flows.approval := flows.serve_take_approval(p_turn);
  v_purchase loyalty.purchase;
begin
  if v_approval.id is null then
    return dialog.stale(p_turn);
  end if;
  v_outcome.next_state := 'serve.next';
  v_outcome.params := flows.serve_approval_params(v_approval, p_turn.locale);
  if v_approval.status <> 'asked' or v_approval.expires_at <= p_turn.at then
    v_outcome.text_key := 'serve.approval_over';
    return v_outcome;
  end if;
  v_purchase := loyalty.purchase(v_approval.key, v_approval.partner_id, v_approval.person_id, v_approval.cashier_id,
    v_approval.bill_minor, v_approval.points_spent, p_spend_id => v_approval.spend_id, p_approved_by => p_turn.person_id);
  update flows.approval a set status = 'approved', decided_by = p_turn.person_id, closed_at = p_turn.at, purchase_id = v_purchase.id
  where a.id = v_approval.id;
  perform flows.serve_tell_sale(v_purchase, 'serve.approved_told');
  v_outcome.text_key := 'serve.approved';
  return v_outcome;
end
$$;
comment on function flows.serve_approve(dialog.turn) is
  'Handler of an owner''s Approve: the purchase is entered as the cashier''s, and both are told. One that is decided or over says so. KP304 no owner; the refusals of loyalty.purchase().';
