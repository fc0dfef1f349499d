create function payments._tell_credit(p_payment payments.payment, p_credit payments.credit, p_before payments.pending_payments)
returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text := (select p.locale from people.person p where p.id = p_credit.person_id);
  v_admin_locale text := core.setting_text('admin_locale');
  v_pending payments.pending_payments;
  v_params jsonb;
begin
  select * into v_pending from payments.pending_payments p where p.id = p_before.id;
  v_params := pg_catalog.jsonb_build_object('amount', payments.format_amount(p_credit.amount_minor, p_payment.currency, v_locale),
    'points', p_credit.points, 'balance', ledger.balance(p_credit.person_id), 'code', v_pending.payment_id,
    'left', payments.format_amount(v_pending.amount_minor - v_pending.paid_minor + v_pending.refunded_minor, v_pending.currency, v_locale));
  if v_pending.status = 'paid_partial' and v_pending.currency = p_payment.currency then
    perform gateway.notify(p_credit.person_id, 'client', null, 'payments.paid_partial', v_params,
      pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        pg_catalog.jsonb_build_object('text', core.text('payments.button.copy', v_locale),
          'copy_text', pg_catalog.jsonb_build_object('text', v_pending.payment_id))))));
  else
    perform gateway.notify(p_credit.person_id, 'client', null,
      case when p_credit.points = 0 then 'payments.paid_nothing'
        when v_pending.paid_late and not p_before.paid_late then 'payments.paid_late' else 'payments.paid' end, v_params);
  end if;
  -- Of an invoice that was paid the admins read more: what was bought, and the buyer's phone (payments._tell_paid).
  if p_payment.matched_by = 'invoice' then
    return;
  end if;
  perform gateway.alert_admin(case when v_pending.id is null then 'payments.admin.credited' else 'payments.admin.credited_code' end,
    pg_catalog.jsonb_build_object(
      'amount', payments.format_amount(p_credit.amount_minor, p_payment.currency, v_admin_locale), 'points', p_credit.points,
      'who', payments.person_name(p_credit.person_id), 'code', v_pending.payment_id, 'provider', payments.provider_name(p_payment.provider),
      'how', core.text('payments.how.' || coalesce(p_payment.matched_by, 'admin'), v_admin_locale)));
end
$$;
comment on function payments._tell_credit(payments.payment, payments.credit, payments.pending_payments) is
  'Tells a person of money that was credited (all of it, late, or a part, with what is left and the code once more), and the admins, unless the money came by an invoice. The last argument is the pending payment as it was before.';
