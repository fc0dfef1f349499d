create function loyalty._take_spend(p_spend_id bigint, p_purchase loyalty.purchase) returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend;
begin
  if p_purchase.points_spent = 0 then
    return null;
  end if;
  select * into v_spend from loyalty.spend s where s.id = p_spend_id for no key update;
  if v_spend.id is null then
    perform core.raise_error('KP330', coalesce('spend ' || p_spend_id, 'null'));
  elsif v_spend.person_id <> p_purchase.person_id or v_spend.partner_id <> p_purchase.partner_id then
    perform core.raise_error('KP332', 'spend ' || p_spend_id);
  end if;
  perform loyalty._check_spend(v_spend);
  if v_spend.status <> 'ready' then
    perform core.raise_error('KP333', pg_catalog.format('spend %s is %s', p_spend_id, v_spend.status));
  elsif p_purchase.points_spent < core.setting_integer('spend_minimum_points') then
    perform core.raise_error('KP334', p_purchase.points_spent::text);
  elsif p_purchase.points_spent > v_spend.points or v_spend.bill_minor <> p_purchase.bill_minor then
    perform core.raise_error('KP319', pg_catalog.format('spend %s is for %s points', p_spend_id, v_spend.points));
  end if;
  return v_spend;
end
$$;
comment on function loyalty._take_spend(bigint, loyalty.purchase) is
  'The consent by which a purchase spends, locked; null when it spends nothing. KP319 it is for fewer points or for another bill, KP330 there is none, KP331 its time is over, KP332 it is another person''s or for another partner, KP333 it is closed or not confirmed, KP334 fewer points than setting spend_minimum_points.';
