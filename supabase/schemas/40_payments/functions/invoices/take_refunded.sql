create function payments.take_refunded(p_bot_id text, p_message jsonb) returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_refunded jsonb := p_message -> 'refunded_payment';
  v_key text := p_bot_id || ':' || (v_refunded ->> 'telegram_payment_charge_id');
  v_at timestamptz := pg_catalog.to_timestamp((p_message ->> 'date')::bigint);
  v_event payments.event;
  v_payment payments.payment;
begin
  v_event := payments._note_telegram('refunded:' || v_key, 'refunded_payment', p_message);
  if v_event.times > 1 then
    return null;
  end if;
  insert into payments.payment (provider, transaction_key, paid_at, arrived_at, telegram_id, status)
  values ('telegram', v_key, v_at, core.now(), (p_message #>> '{chat,id}')::bigint, 'tombstone')
  on conflict (provider, transaction_key) do nothing;
  select * into v_payment from payments.payment p where p.provider = 'telegram' and p.transaction_key = v_key for no key update;
  perform payments.refund_money(v_payment.id, null, (v_refunded ->> 'total_amount')::bigint, v_at);
  update payments.event e set outcome = case v_payment.status when 'tombstone' then 'tombstone' else 'refunded' end, reason = null,
    payment_id = v_payment.id
  where e.id = v_event.id;
  select * into v_payment from payments.payment p where p.id = v_payment.id;
  return v_payment;
end
$$;
comment on function payments.take_refunded(text, jsonb) is
  'Takes in a message with refunded_payment: all of the charge went back, so do its points. A refund that comes before its payment leaves a tombstone, so that the payment will credit nothing. Null when it was heard of before.';
