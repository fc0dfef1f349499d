create function payments.star_message(p_bot_id text, p_transaction jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_partner jsonb := coalesce(p_transaction -> 'source', p_transaction -> 'receiver');
  v_date bigint := (p_transaction ->> 'date')::bigint;
  v_amount bigint := (p_transaction ->> 'amount')::bigint;
  v_money jsonb := pg_catalog.jsonb_build_object('currency', 'XTR', 'invoice_payload', v_partner ->> 'invoice_payload',
    'telegram_payment_charge_id', p_transaction ->> 'id');
begin
  if p_transaction ? 'source' then
    -- The payer gave what the invoice says: pre-checkout lets nothing else pass, while of the transaction an affiliate may have had a part.
    v_money := v_money || pg_catalog.jsonb_build_object('total_amount', coalesce((
      select i.amount_minor from payments.invoice i
      where i.payload = v_partner ->> 'invoice_payload' and i.bot_id = p_bot_id and i.currency = 'XTR'), v_amount));
  end if;
  if v_partner ? 'subscription_period' then
    v_money := v_money || pg_catalog.jsonb_build_object('is_recurring', true,
      'subscription_expiration_date', v_date + (v_partner ->> 'subscription_period')::bigint);
  end if;
  return pg_catalog.jsonb_build_object('date', v_date, 'from', v_partner -> 'user',
    'chat', pg_catalog.jsonb_build_object('id', v_partner #> '{user,id}', 'type', 'private'),
    case when p_transaction ? 'source' then 'successful_payment' else 'refunded_payment' end, v_money);
end
$$;
comment on function payments.star_message(text, jsonb) is
  'The message by which Telegram should have told of a StarTransaction. Of a refund without its amount: Stars go back whole. Whether a charge is a subscription''s first the list does not say; ours begins with whichever is heard of first.';
