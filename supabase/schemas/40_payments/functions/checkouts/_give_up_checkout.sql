create function payments._give_up_checkout(p_pending_id bigint, p_error text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_admin_locale text := core.setting_text('admin_locale');
  v_pending payments.pending_payments;
  v_checkout payments.checkout;
  v_locale text;
begin
  select * into v_pending from payments.pending_payments p where p.id = p_pending_id for no key update;
  update payments.checkout c set outcome = 'failed', leased = false, finished_at = v_now,
    error = pg_catalog.left(coalesce(p_error, c.error, 'nobody reported what came of it'), 300)
  where c.pending_id = p_pending_id and c.outcome is null
  returning * into v_checkout;
  if v_checkout.pending_id is null or v_pending.status <> 'pending' then
    return;
  end if;
  perform payments.cancel_pending(p_pending_id, v_pending.user_id);
  v_locale := (select p.locale from people.person p where p.id = v_pending.user_id);
  perform gateway.notify(v_pending.user_id, 'client', null, 'payments.checkout.failed',
    pg_catalog.jsonb_build_object('amount', payments.format_amount(v_pending.amount_minor, v_pending.currency, v_locale)),
    pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_object('text', core.text('payments.button.again', v_locale), 'callback_data', 'donate')))));
  -- A token that is refused fails everybody who presses.
  if not exists (select from payments.checkout c where c.outcome = 'failed' and c.pending_id <> p_pending_id
      and c.error = v_checkout.error and c.finished_at > v_now - '1 hour'::interval) then
    perform gateway.alert_admin('payments.admin.checkout_failed', pg_catalog.jsonb_build_object(
      'provider', payments.provider_name(v_checkout.provider), 'error', v_checkout.error,
      'amount', payments.format_amount(v_pending.amount_minor, v_pending.currency, v_admin_locale),
      'who', payments.person_name(v_pending.user_id)));
  end if;
end
$$;
comment on function payments._give_up_checkout(bigint, text) is
  'Ends a call that will not succeed: its pending payment is cancelled, the person told, and the admins, of the same error once an hour. One that is finished, or whose pending payment is over, is nobody''s news.';
