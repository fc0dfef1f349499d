create function flows.rwd_state(p_reward loyalty.reward) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case
    when p_reward.status = 'stopped' then 'stopped'
    when p_reward.valid_to <= core.now() then 'over'
    when exists (select from loyalty.partner p where p.id = p_reward.partner_id and p.status <> 'active') then 'partner'
    when p_reward.stock = 0 then 'gone'
    when p_reward.valid_from > core.now() then 'planned'
    else 'active'
  end;
end
$$;
comment on function flows.rwd_state(loyalty.reward) is
  'Whether clients see a reward: active, or why they do not: stopped, over, partner (suspended), gone (out of stock), planned.';
