create function payments.offer_subscription(p_person_id bigint, p_stars integer) returns payments.subscription
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text := (select p.locale from people.person p where p.id = p_person_id);
  v_subscription payments.subscription;
begin
  if p_stars is null or p_stars not between 1 and 10000 then
    perform core.raise_error('KP415', coalesce(p_stars::text, 'null'));
  elsif exists (select from payments.subscription s
      where s.person_id = p_person_id and s.status = 'active' and s.paid_until > core.now()) then
    perform core.raise_error('KP416', 'person ' || p_person_id);
  end if;
  insert into payments.subscription (person_id, stars, status, created_at)
  values (p_person_id, p_stars, 'offered', core.now())
  returning * into v_subscription;
  perform payments.make_invoice(p_person_id, 'subscription', v_subscription.id, p_stars::bigint, 'XTR',
    core.text('payments.subscription.title', v_locale), core.text('payments.subscription.about', v_locale,
      pg_catalog.jsonb_build_object('points', coalesce(payments.points_for(p_stars::bigint, 'XTR', core.now()), 0))), true);
  return v_subscription;
end
$$;
comment on function payments.offer_subscription(bigint, integer) is
  'Offers points every 30 days for so many Stars: asks Telegram for the link under which that can be agreed to, the only way to sell it. KP415 Telegram sells no such subscription, KP416 they have one that goes on.';
