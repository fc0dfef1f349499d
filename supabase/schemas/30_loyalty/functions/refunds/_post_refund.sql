create function loyalty._post_refund(p_purchase loyalty.purchase, p_refund loyalty.refund) returns loyalty.refund
language plpgsql volatile set search_path = ''
as $$
declare
  v_after bigint := p_purchase.refunded_minor + p_refund.bill_minor;
  v_earned bigint;
  v_spent bigint;
  v_refund loyalty.refund;
  v_taken bigint;
begin
  select r.taken_back, r.restored into v_earned, v_spent
  from loyalty.refund_points(p_purchase, p_refund.bill_minor, p_refund.kind) r;
  insert into loyalty.refund (key, purchase_id, kind, bill_minor, points_taken_back, points_restored, actor, reason, at)
  values (p_refund.key, p_purchase.id, p_refund.kind, p_refund.bill_minor, v_earned, v_spent, p_refund.actor, p_refund.reason,
    core.now())
  on conflict (key) do nothing
  returning * into v_refund;
  if v_refund.id is null then
    perform core.raise_error('KP339', p_refund.key);
  end if;

  if v_spent > 0 then
    perform ledger.take_back(pg_catalog.format('purchase:%s:spend', p_purchase.id), v_spent,
      pg_catalog.format('refund:%s:spend', v_refund.id), p_refund.actor, p_refund.reason);
  end if;
  v_taken := loyalty._take_back_earnings(v_refund);
  update loyalty.purchase p set refunded_minor = v_after, points_taken_back = p.points_taken_back + v_earned,
    points_restored = p.points_restored + v_spent
  where p.id = p_purchase.id;
  if v_after = p_purchase.bill_minor then
    perform loyalty._take_back_referral(p_purchase.id, p_refund.actor);
  end if;
  perform loyalty._tell_refund(p_purchase, v_refund, v_taken);
  return v_refund;
end
$$;
comment on function loyalty._post_refund(loyalty.purchase, loyalty.refund) is
  'Posts a refund of a purchase that loyalty._open_refund() locked: spent points come back, earned ones go, with the whole bill the invitation''s reward, too; the client is told. KP339 the key has just been used for another purchase.';
