create function loyalty._check_reward(p_reward loyalty.reward, p_person_id bigint) returns void
language plpgsql stable set search_path = ''
as $$
begin
  perform loyalty._check_client(p_person_id);
  if p_reward.id is null or p_reward.status <> 'active'
    or p_reward.valid_from > core.now() or p_reward.valid_to <= core.now() then
    perform core.raise_error('KP380', coalesce(p_reward.id::text, 'null'));
  elsif exists (select from loyalty.partner p where p.id = p_reward.partner_id and p.status <> 'active') then
    perform core.raise_error('KP301', p_reward.partner_id::text);
  elsif p_reward.stock = 0 then
    perform core.raise_error('KP381', p_reward.id::text);
  elsif p_reward.per_person_limit <= (
    select count(*) from loyalty.reward_claim c
    where c.person_id = p_person_id and c.reward_id = p_reward.id and c.status in ('open', 'given')) then
    perform core.raise_error('KP382', pg_catalog.format('reward %s, person %s', p_reward.id, p_person_id));
  end if;
end
$$;
comment on function loyalty._check_reward(loyalty.reward, bigint) is
  'Whether a client may take a reward, whose row the caller has locked; their points are not looked at. Claims that were cancelled or expired do not count against the limit. KP301, KP380, KP381, KP382 (KP310 and KP311 for the client) as in loyalty.claim_reward().';
