create function payments._renew(p_subscription_id bigint, p_paid jsonb) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_charge_id text := p_paid ->> 'telegram_payment_charge_id';
  v_until timestamptz := coalesce(pg_catalog.to_timestamp((p_paid ->> 'subscription_expiration_date')::bigint), core.now() + '30 days'::interval);
  v_first boolean := coalesce((p_paid ->> 'is_first_recurring')::boolean, false);
  v_before payments.subscription;
  v_locale text;
begin
  select * into v_before from payments.subscription s where s.id = p_subscription_id for no key update;
  if v_first and v_before.status <> 'offered' and v_before.paid_until > core.now() then
    return true;
  end if;
  -- Messages may overtake each other: an older period's renewal changes nothing of what a newer one said.
  update payments.subscription s set
    first_charge_id = case when v_first or s.first_charge_id is null then v_charge_id else s.first_charge_id end,
    status = case when v_until > greatest(coalesce(s.paid_until, '-infinity'), core.now()) then 'active' else coalesce(nullif(s.status, 'offered'), 'active') end,
    cancelled_at = case when v_until > coalesce(s.paid_until, '-infinity') then null else s.cancelled_at end,
    paid_until = greatest(s.paid_until, v_until)
  where s.id = p_subscription_id;
  if v_before.status = 'offered' then
    v_locale := (select p.locale from people.person p where p.id = v_before.person_id);
    perform gateway.notify(v_before.person_id, 'client', null, 'payments.subscription.begun', pg_catalog.jsonb_build_object(
      'amount', payments.format_amount(v_before.stars, 'XTR', v_locale),
      'date', core.format_date((v_until at time zone core.setting_text('time_zone'))::date, v_locale)));
  end if;
  return false;
end
$$;
comment on function payments._renew(bigint, jsonb) is
  'Prolongs a subscription by a charge of it: the first one begins it, a renewal also revives one that was cancelled or ended here. True when it was begun a second time while it runs: then nothing changes, and the admin is to know.';
