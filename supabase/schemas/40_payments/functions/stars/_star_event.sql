create function payments._star_event(p_bot_id text, p_transaction jsonb) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_key text := p_bot_id || ':' || (p_transaction ->> 'id');
  v_partner jsonb := coalesce(p_transaction -> 'source', p_transaction -> 'receiver');
  v_invoice boolean := v_partner ->> 'type' = 'user' and v_partner ->> 'transaction_type' = 'invoice_payment';
begin
  if p_transaction ? 'source' then
    return case when v_invoice then 'paid:' || v_key end;
  end if;
  return case when v_invoice or exists (
    select from payments.payment p where p.provider = 'telegram' and p.transaction_key = v_key) then 'refunded:' || v_key end;
end
$$;
comment on function payments._star_event(text, jsonb) is
  'The key of the event by which Telegram should have told of a StarTransaction: of an invoice that was paid, or of a payment that went back (which has the payment''s own id). Null of anything else: withdrawals, gifts, advertising.';
