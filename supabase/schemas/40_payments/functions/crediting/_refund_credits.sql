create function payments._refund_credits(p_payment payments.payment, p_refund payments.refund) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_share record;
  v_points bigint := 0;
begin
  if p_refund.amount_minor is null then
    return 0;
  end if;
  perform from payments.pending_payments p
  where p.id in (select c.pending_id from payments.credit c where c.payment_id = p_payment.id) order by p.id for no key update;
  perform ledger.lock_wallets(array(select c.person_id from payments.credit c where c.payment_id = p_payment.id));
  for v_share in
    select s.credit_id, s.amount_minor, s.points, c.part, c.person_id, c.pending_id
    from payments._refund_shares(p_payment.id, p_refund.amount_minor) s join payments.credit c on c.id = s.credit_id
    order by c.part
  loop
    if v_share.points > 0 then
      perform ledger.take_back('payment:' || p_payment.id || ':' || v_share.part, v_share.points,
        'payment_refund:' || p_refund.id || ':' || v_share.part, 'provider:' || p_payment.provider, 'refund of payment ' || p_payment.id);
    end if;
    update payments.credit c set refunded_minor = c.refunded_minor + v_share.amount_minor,
      refunded_points = c.refunded_points + v_share.points
    where c.id = v_share.credit_id;
    update payments.pending_payments p set refunded_minor = p.refunded_minor + v_share.amount_minor,
      status = case when p.refunded_minor + v_share.amount_minor = p.paid_minor then 'refunded' else p.status end
    where p.id = v_share.pending_id and p.currency = p_payment.currency;
    perform payments._tell_refund(p_payment, v_share.person_id, v_share.amount_minor, v_share.points);
    v_points := v_points + v_share.points;
  end loop;
  return v_points;
end
$$;
comment on function payments._refund_credits(payments.payment, payments.refund) is
  'Takes back what a refund''s money had bought: of each credit its share, in the ledger under key payment_refund:<refund>:<part>, and tells its person. The points taken back.';
