create function loyalty._tell_referral(p_referral loyalty.referral) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  if p_referral.inviter_points > 0 then
    perform gateway.notify(p_referral.inviter_id, 'client', 'bonuses', 'loyalty.referral_inviter',
      pg_catalog.jsonb_build_object('points', p_referral.inviter_points));
  elsif p_referral.reason = 'monthly_cap' then
    perform gateway.notify(p_referral.inviter_id, 'client', 'bonuses', 'loyalty.referral_cap',
      pg_catalog.jsonb_build_object('n', core.setting_integer('referral_monthly_cap')));
  end if;
  if p_referral.friend_points > 0 then
    perform gateway.notify(p_referral.person_id, 'client', 'bonuses', 'loyalty.referral_friend',
      pg_catalog.jsonb_build_object('points', p_referral.friend_points));
  end if;
end
$$;
comment on function loyalty._tell_referral(loyalty.referral) is
  'Tells both sides of points that have arrived for an invitation, and an inviter that the month''s limit is reached.';
