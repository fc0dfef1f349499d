create function payments.take_paid(p_bot_id text, p_message jsonb) returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_paid jsonb := p_message -> 'successful_payment';
  v_key text := p_bot_id || ':' || (v_paid ->> 'telegram_payment_charge_id');
  v_event payments.event;
  v_payment payments.payment;
  v_invoice payments.invoice;
  v_reason text;
begin
  v_event := payments._note_telegram('paid:' || v_key, 'successful_payment', p_message);
  if v_event.times > 1 then
    return null;
  end if;
  -- The money is locked before the invoice; nobody locks them the other way round.
  insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, payer_name, payer_email, telegram_id,
    status, reason)
  values ('telegram', v_key, (v_paid ->> 'total_amount')::bigint, v_paid ->> 'currency',
    pg_catalog.to_timestamp((p_message ->> 'date')::bigint), core.now(),
    coalesce(v_paid #>> '{order_info,name}', pg_catalog.concat_ws(' ', p_message #>> '{from,first_name}', p_message #>> '{from,last_name}')),
    v_paid #>> '{order_info,email}', (p_message #>> '{chat,id}')::bigint, 'queued', 'new')
  on conflict (provider, transaction_key) do nothing
  returning * into v_payment;
  if v_payment.id is null then
    select * into v_payment from payments.payment p where p.provider = 'telegram' and p.transaction_key = v_key;
    update payments.event e set outcome = 'ignored', reason = 'refunded_before', payment_id = v_payment.id where e.id = v_event.id;
    return null;
  end if;
  select * into v_invoice from payments.invoice i where i.payload = v_paid ->> 'invoice_payload' and i.bot_id = p_bot_id for no key update;
  v_reason := case
    when v_invoice.id is null then 'no_invoice'
    when not exists (select from people.person p where p.id = v_invoice.person_id and p.deleted_at is null) then 'person_gone'
    when not exists (select from people.person p where p.id = v_invoice.person_id and p.telegram_id = v_payment.telegram_id) then 'other_payer'
    when v_invoice.purpose <> 'order' and payments.points_for(v_payment.amount_minor, v_payment.currency, v_payment.paid_at) is null then 'currency'
  end;
  if v_reason is null then
    update payments.payment p set status = 'matched', reason = null, matched_by = 'invoice',
      purpose = case when v_invoice.purpose = 'order' then 'order' else 'topup' end, order_id = v_invoice.order_id
    where p.id = v_payment.id returning * into v_payment;
    perform payments._use_invoice(v_payment, v_invoice, v_paid);
  else
    v_payment := payments.queue_payment(v_payment.id, v_reason);
  end if;
  update payments.event e set outcome = v_payment.status, reason = v_payment.reason, payment_id = v_payment.id where e.id = v_event.id;
  return v_payment;
end
$$;
comment on function payments.take_paid(text, jsonb) is
  'Takes in a message with successful_payment: the charge is the identity of the money, the payload only names its invoice. Points of a top-up or subscription are credited here; an order''s payment is returned for orders.mark_paid(). What fits no invoice waits for an admin (no_invoice, person_gone, other_payer, currency without a rate). Null when the charge was heard of before.';
