create function payments.refund_stars(p_payment_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_payment payments.payment;
  v_charge_id text;
begin
  select * into v_payment from payments.payment p where p.id = p_payment_id for update;
  if v_payment.provider is distinct from 'telegram' or v_payment.currency is distinct from 'XTR'
    or v_payment.status not in ('matched', 'queued', 'ignored') then
    perform core.raise_error('KP418', 'payment ' || coalesce(p_payment_id::text, 'null'));
  end if;
  v_charge_id := pg_catalog.substr(v_payment.transaction_key, pg_catalog.strpos(v_payment.transaction_key, ':') + 1);
  if exists (select from gateway.outbox o
      where o.bot_id = pg_catalog.split_part(v_payment.transaction_key, ':', 1) and o.chat_id = v_payment.telegram_id
        and o.finished_at is null and o.method = 'refundStarPayment' and o.payload ->> 'telegram_payment_charge_id' = v_charge_id) then
    return;
  end if;
  perform gateway.post_call(pg_catalog.split_part(v_payment.transaction_key, ':', 1), v_payment.telegram_id, pg_catalog.jsonb_build_object(
    'method', 'refundStarPayment',
    'payload', pg_catalog.jsonb_build_object('user_id', v_payment.telegram_id, 'telegram_payment_charge_id', v_charge_id)));
  perform core.write_audit(p_actor, 'send_back.stars', 'payment:' || p_payment_id);
end
$$;
comment on function payments.refund_stars(bigint, text) is
  'Asks Telegram to give all Stars of a payment back. Points go when its refunded_payment comes (payments.take_refunded). Asked again while it is under way: nothing; later, Telegram''s CHARGE_ALREADY_REFUNDED counts as success. KP418 there are no Stars to give back.';
