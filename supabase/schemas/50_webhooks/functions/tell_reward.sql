create function webhooks.tell_reward() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  if webhooks.wants('redemption') then
    perform webhooks.emit('redemption', new.person_id, webhooks.person_data(new.person_id) || pg_catalog.jsonb_build_object(
      'action', 'reward', 'points', new.points, 'claim_id', new.id, 'reward_id', new.reward_id, 'partner_id', new.partner_id,
      'partner', (select p.name from loyalty.partner p where p.id = new.partner_id)));
  end if;
  return null;
end
$$;
comment on function webhooks.tell_reward() is 'Trigger of loyalty.reward_claim: a cashier handed out a reward.';
