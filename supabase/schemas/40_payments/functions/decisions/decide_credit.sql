create function payments.decide_credit(p_payment_id bigint, p_person_id bigint, p_pending_id bigint, p_actor text) returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment := payments._lock_queued(p_payment_id, p_actor);
begin
  perform payments._check_decidable(v_payment, array[p_person_id]);
  if p_pending_id is not null and not exists (
      select from payments.pending_payments p where p.id = p_pending_id and p.user_id = p_person_id) then
    perform core.raise_error('KP409', pg_catalog.format('pending %s, person %s', p_pending_id, p_person_id));
  end if;
  v_payment := payments._note_decision(p_payment_id, 'matched', null, p_actor, pg_catalog.jsonb_build_object(
    'person_id', p_person_id, 'pending_id', p_pending_id, 'order_id', v_payment.order_id));
  perform payments.credit_part(v_payment, p_person_id, p_pending_id, v_payment.amount_minor - v_payment.refunded_minor, p_actor);
  perform payments._link_supporter(v_payment, p_person_id);
  return v_payment;
end
$$;
comment on function payments.decide_credit(bigint, bigint, bigint, text) is
  'An admin credits a payment that waits to a person, towards a pending payment of theirs or (null) none; once. It is audited, and the payer is suggested for that person from then on. KP405 no such person, KP406 no such payment, KP407 decided before, KP408 its amount or rate is not known: payments.decide_amount() first, KP409 the pending payment is another''s, KP413 nobody decides.';
