create function flows.cpn_state(p_coupon loyalty.coupon) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case
    when p_coupon.stopped_at is not null then 'stopped'
    when p_coupon.valid_to <= core.now() then 'over'
    when p_coupon.uses >= p_coupon.max_uses then 'used_up'
    when exists (select from loyalty.partner p where p.id = p_coupon.partner_id and p.status <> 'active') then 'partner'
    when p_coupon.valid_from > core.now() then 'planned'
    else 'active'
  end;
end
$$;
comment on function flows.cpn_state(loyalty.coupon) is
  'Whether clients can use a coupon: active, or why not: stopped, over, used_up, partner (suspended), planned.';
