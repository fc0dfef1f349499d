create function payments._tell_checkout(p_pending_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_checkout payments.checkout;
  v_pending payments.pending_payments;
  v_locale text;
begin
  select * into v_checkout from payments.checkout c where c.pending_id = p_pending_id;
  update payments.pending_payments p
  set provider_data = p.provider_data || pg_catalog.jsonb_build_object('invoice_id', v_checkout.invoice_id, 'url', v_checkout.url)
  where p.id = p_pending_id returning * into v_pending;
  -- Who has given it up meanwhile is not asked to pay.
  if v_pending.status <> 'pending' then
    return;
  end if;
  v_locale := (select p.locale from people.person p where p.id = v_pending.user_id);
  perform gateway.notify(v_pending.user_id, 'client', null, 'payments.checkout.ready', pg_catalog.jsonb_build_object(
      'amount', payments.format_amount(v_pending.amount_minor, v_pending.currency, v_locale),
      'until', core.format_date((v_pending.expires_at at time zone core.setting_text('time_zone'))::date, v_locale)
        || pg_catalog.to_char(v_pending.expires_at at time zone core.setting_text('time_zone'), ' HH24:MI')),
    pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_object('text', core.text('payments.button.pay', v_locale), 'url', v_checkout.url)))));
end
$$;
comment on function payments._tell_checkout(bigint) is
  'Notes the link of a pending payment with it, and sends it to the person as a button, if it still waits to be paid.';
