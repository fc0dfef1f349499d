create function payments._use_invoice(p_payment payments.payment, p_invoice payments.invoice, p_paid jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_again boolean := p_invoice.status = 'paid';
begin
  if p_invoice.purpose = 'subscription' then
    v_again := payments._renew(p_invoice.subscription_id, p_paid);
  end if;
  update payments.invoice i set status = 'paid', paid_at = coalesce(i.paid_at, core.now()) where i.id = p_invoice.id;
  if p_payment.purpose = 'topup' then
    perform payments.credit_part(p_payment, p_invoice.person_id, p_invoice.pending_id, p_payment.amount_minor, 'telegram');
    perform payments._tell_paid(case when v_again then 'payments.alert.paid_again' else 'payments.alert.paid' end, p_payment, p_invoice, p_paid);
  end if;
end
$$;
comment on function payments._use_invoice(payments.payment, payments.invoice, jsonb) is
  'What a payment means for its invoice (locked by the caller): paid, its points credited, its subscription prolonged. Money that comes a second time is the person''s all the same: it is credited too. The admin reads what was bought, by whom and for how much; of an order, from orders.mark_paid().';
