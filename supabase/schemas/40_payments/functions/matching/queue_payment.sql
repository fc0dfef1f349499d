create function payments.queue_payment(p_payment_id bigint, p_reason text) returns payments.payment
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text := core.setting_text('admin_locale');
  v_payment payments.payment;
begin
  update payments.payment p set status = 'queued', reason = p_reason, matched_by = null
  where p.id = p_payment_id returning * into v_payment;
  perform gateway.alert_admin(case when coalesce(v_payment.note, '') = '' then 'payments.admin.queued' else 'payments.admin.queued_note' end,
    pg_catalog.jsonb_build_object(
      'amount', coalesce(payments.format_amount(v_payment.amount_minor, v_payment.currency, v_locale),
        core.text('payments.amount_unknown', v_locale) || ' ' || coalesce(v_payment.currency, '')),
      'payer', coalesce(nullif(v_payment.payer_name, ''), core.text('payments.payer_unknown', v_locale)),
      'provider', payments.provider_name(v_payment.provider), 'note', pg_catalog.left(v_payment.note, 500), 'id', v_payment.id::text,
      'reason', core.text('payments.reason.' || p_reason, v_locale)),
    pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
      'text_key', 'payments.button.review', 'callback_data', 'pay_review:' || v_payment.id)));
  return v_payment;
end
$$;
comment on function payments.queue_payment(bigint, text) is
  'Leaves a payment to an admin, and tells them who paid what, the note, and why (a reason of texts payments.reason.*), with a button that opens it.';
