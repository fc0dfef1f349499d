create function payments.decide_split(p_payment_id bigint, p_person_ids bigint[], p_amounts_minor bigint[], p_actor text)
returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment := payments._lock_queued(p_payment_id, p_actor);
  v_part record;
begin
  if cardinality(p_person_ids) is distinct from cardinality(p_amounts_minor) or cardinality(p_person_ids) not between 2 and 50
    or (select count(distinct u.person_id) <> cardinality(p_person_ids) or min(u.amount) < 1
        or count(u.amount) < cardinality(p_person_ids)
        or sum(u.amount) is distinct from v_payment.amount_minor - v_payment.refunded_minor
      from unnest(p_person_ids, p_amounts_minor) u (person_id, amount)) then
    perform core.raise_error('KP410', pg_catalog.format('%s to %s of %s', p_amounts_minor, p_person_ids,
      v_payment.amount_minor - v_payment.refunded_minor));
  end if;
  perform payments._check_decidable(v_payment, p_person_ids);
  v_payment := payments._note_decision(p_payment_id, 'matched', null, p_actor, pg_catalog.jsonb_build_object(
    'person_ids', p_person_ids, 'amounts_minor', p_amounts_minor, 'order_id', v_payment.order_id));
  perform ledger.lock_wallets(p_person_ids);
  for v_part in select u.person_id, u.amount from unnest(p_person_ids, p_amounts_minor) with ordinality u (person_id, amount, n) order by u.n loop
    perform payments.credit_part(v_payment, v_part.person_id, null, v_part.amount, p_actor);
    perform payments._link_supporter(v_payment, v_part.person_id);
  end loop;
  return v_payment;
end
$$;
comment on function payments.decide_split(bigint, bigint[], bigint[], text) is
  'An admin credits a payment that waits to two people or more (50 at most), each an amount in minor units; together all of it. Once, and audited. KP405 somebody does not exist, KP406 no such payment, KP407 decided before, KP408 its amount or rate is not known, KP410 the amounts are not all of it, or not each somebody''s own, KP413 nobody decides.';
