create function payments._tell_refund(p_payment payments.payment, p_person_id bigint, p_amount_minor bigint, p_points bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text := (select p.locale from people.person p where p.id = p_person_id);
  v_balance bigint := ledger.balance(p_person_id);
begin
  perform gateway.notify(p_person_id, 'client', null,
    case when v_balance < 0 then 'payments.refunded_debt' else 'payments.refunded' end,
    pg_catalog.jsonb_build_object('amount', payments.format_amount(p_amount_minor, p_payment.currency, v_locale),
      'points', p_points, 'balance', v_balance, 'debt', -v_balance));
end
$$;
comment on function payments._tell_refund(payments.payment, bigint, bigint, bigint) is
  'Tells a person that money they were credited with went back: the points taken, and what they have or owe now.';
