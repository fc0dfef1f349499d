create function loyalty.refund_points(
  p_purchase loyalty.purchase, p_bill_minor bigint, p_kind text, out taken_back bigint, out restored bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_bill bigint := p_purchase.bill_minor;
  v_before bigint := p_purchase.refunded_minor;
  v_after bigint := p_purchase.refunded_minor + p_bill_minor;
begin
  taken_back := p_purchase.points_earned - p_purchase.points_taken_back;
  restored := p_purchase.points_spent - p_purchase.points_restored;
  -- Each refund takes the difference of two shares, so all of them come to the whole. Fraud may have been taken back before.
  if v_after <> v_bill then
    taken_back := least(taken_back,
      loyalty._share(p_purchase.points_earned, v_after, v_bill) - loyalty._share(p_purchase.points_earned, v_before, v_bill));
  end if;
  if p_kind <> 'undo' then
    restored := case when core.setting_boolean('restore_spent_points') then least(restored,
      loyalty._share(p_purchase.points_spent, v_after, v_bill) - loyalty._share(p_purchase.points_spent, v_before, v_bill)) else 0 end;
  end if;
end
$$;
comment on function loyalty.refund_points(loyalty.purchase, bigint, text) is
  'What happens to points when so much of a purchase''s bill (minor units) is taken back, as refund or undo: earned points that go, spent ones that come back. loyalty.refund() posts by it.';
