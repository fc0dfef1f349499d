create function payments.cancel_subscription(p_subscription_id bigint, p_actor text) returns payments.subscription
language plpgsql volatile set search_path = ''
as $$
declare
  v_subscription payments.subscription;
  v_telegram_id bigint;
begin
  select * into v_subscription from payments.subscription s where s.id = p_subscription_id for no key update;
  if v_subscription.status = 'cancelled' then
    return v_subscription;
  elsif v_subscription.status is distinct from 'active' then
    perform core.raise_error('KP417', coalesce(p_subscription_id::text, 'null'));
  end if;
  update payments.subscription s set status = 'cancelled', cancelled_at = core.now()
  where s.id = p_subscription_id returning * into v_subscription;
  v_telegram_id := (select p.telegram_id from people.person p where p.id = v_subscription.person_id);
  perform gateway.post_call('client', v_telegram_id, pg_catalog.jsonb_build_object('method', 'editUserStarSubscription',
    'payload', pg_catalog.jsonb_build_object('user_id', v_telegram_id,
      'telegram_payment_charge_id', v_subscription.first_charge_id, 'is_canceled', true)));
  perform core.write_audit(p_actor, 'cancel.subscription', 'subscription:' || p_subscription_id);
  return v_subscription;
end
$$;
comment on function payments.cancel_subscription(bigint, text) is
  'Stops a subscription: Telegram charges no further period, and what is paid stays. Again: the same. KP417 there is none that goes on.';
