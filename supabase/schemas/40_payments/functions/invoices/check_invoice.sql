create function payments.check_invoice(p_bot_id text, p_query jsonb) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_invoice payments.invoice;
  v_pending payments.pending_payments;
begin
  select * into v_invoice from payments.invoice i where i.payload = p_query ->> 'invoice_payload' for no key update;
  if v_invoice.id is null or v_invoice.bot_id <> p_bot_id then
    return 'payments.refused.unknown';
  elsif not exists (select from people.person p where p.id = v_invoice.person_id and p.telegram_id = (p_query #>> '{from,id}')::bigint) then
    return 'payments.refused.foreign';
  elsif (p_query ->> 'total_amount')::numeric is distinct from v_invoice.amount_minor or p_query ->> 'currency' is distinct from v_invoice.currency then
    return 'payments.refused.changed';
  elsif v_invoice.status = 'paid' then
    return 'payments.refused.paid';
  elsif v_invoice.purpose = 'topup' then
    select * into v_pending from payments.pending_payments p where p.id = v_invoice.pending_id;
    if v_pending.status = 'pending' and v_pending.expires_at <= v_now or v_pending.status = 'expired' then
      return 'payments.refused.expired';
    elsif v_pending.status <> 'pending' then
      update payments.invoice i set status = 'void' where i.id = v_invoice.id and i.status = 'open';
      return 'payments.refused.void';
    end if;
  elsif v_invoice.purpose = 'order' and exists (
      select from payments.invoice i where i.order_id = v_invoice.order_id and i.id > v_invoice.id) then
    return 'payments.refused.void';
  elsif v_invoice.purpose = 'subscription' and exists (select from payments.subscription s
      where s.person_id = v_invoice.person_id and s.status = 'active' and s.paid_until > v_now) then
    return 'payments.refused.subscribed';
  end if;
  if v_invoice.status = 'void' then
    return 'payments.refused.void';
  elsif v_invoice.checked_at > v_now - '1 minute'::interval then
    return 'payments.refused.under_way';
  end if;
  update payments.invoice i set checked_at = v_now where i.id = v_invoice.id;
  return null;
end
$$;
comment on function payments.check_invoice(text, jsonb) is
  'Whether the invoice of a pre_checkout_query may be paid now: null, or the text key of what the payer is told. It is the only thing between one invoice and two payments, so it locks the invoice''s row (and no other), and having agreed agrees to no other query for a minute. Of an order''s invoices only the newest may be paid; whether the order still waits for it is the caller''s to ask (orders.may_be_paid).';
