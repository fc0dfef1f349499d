create function orders.ways(p_item orders.item, p_person_id bigint)
returns table (pay_with text, amount bigint, currency text, missing bigint)
language plpgsql stable set search_path = ''
as $$
begin
  if p_item.price_points is not null then
    return query select 'points', p_item.price_points, 'points',
      greatest(0, p_item.price_points - greatest(0, ledger.balance(p_person_id)));
  end if;
  if p_item.price_stars is not null then
    return query select 'stars', p_item.price_stars, 'XTR', 0::bigint;
  end if;
  if p_item.price_minor is not null and core.setting_boolean('payment_provider_ready')
    and exists (select from payments.currency c where c.code = core.setting_text('order_currency')) then
    return query select 'provider', p_item.price_minor, core.setting_text('order_currency'), 0::bigint;
  end if;
end
$$;
comment on function orders.ways(orders.item, bigint) is
  'How a person can pay for an item: points, Stars, or money through Telegram''s payment provider where the deployment has one and setting order_currency is one of payments.currency; amount in points, Stars or minor units, and how many points the person lacks.';
