create function loyalty._decide_referral(p_purchase loyalty.purchase) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_inviter_points bigint;
  v_friend_points bigint;
  v_limit bigint;
  v_friend people.person;
  v_inviter people.person;
  v_reason text;
  v_flagged boolean;
  v_burst boolean;
  v_referral loyalty.referral;
begin
  select * into v_friend from people.person p where p.id = p_purchase.person_id;
  if v_friend.inviter_id is null or v_friend.telegram_id is null
    or exists (select from loyalty.referral r where r.person_id = v_friend.id and r.status <> 'taken_back') then
    return;
  end if;
  v_inviter_points := greatest(core.setting_integer('referral_inviter_points'), 0);
  v_friend_points := greatest(core.setting_integer('referral_friend_points'), 0);
  v_limit := core.setting_integer('flag_referrals_per_day');
  if v_inviter_points + v_friend_points = 0
    or exists (select from loyalty.purchase p where p.person_id = v_friend.id and p.id <> p_purchase.id
      and p.refunded_minor < p.bill_minor) then
    return;
  end if;
  select * into v_inviter from people.person p where p.id = v_friend.inviter_id;
  v_reason := loyalty._refuse_referral(v_friend, v_inviter);
  v_flagged := exists (select from loyalty.flag f where f.purchase_id = p_purchase.id and f.status = 'open');
  v_burst := v_reason is null and v_limit > 0 and loyalty._referrals_since(v_inviter.id, core.today()) >= v_limit;
  insert into loyalty.referral (person_id, friend_hash, inviter_id, purchase_id, status, reason, inviter_points, friend_points, decided_at)
  values (v_friend.id, loyalty._telegram_hash(v_friend.telegram_id), v_inviter.id, p_purchase.id,
    case when v_reason is not null then 'refused' when v_flagged or v_burst then 'held' else 'paid' end, v_reason,
    case when v_reason is null then v_inviter_points else 0 end,
    -- The friend is not to blame for an inviter who left or invited very many.
    case when v_reason is null or v_reason in ('inviter_deleted', 'monthly_cap') and not v_flagged
      then v_friend_points else 0 end, core.now())
  on conflict (person_id) do update set purchase_id = excluded.purchase_id, status = excluded.status, reason = excluded.reason,
    inviter_points = excluded.inviter_points, friend_points = excluded.friend_points, decided_at = excluded.decided_at
  returning * into v_referral;
  if v_burst then
    perform loyalty._raise_flag(p_purchase.id, pg_catalog.jsonb_build_object('kind', 'referral_burst', 'detail',
      pg_catalog.jsonb_build_object('referrals', loyalty._referrals_since(v_inviter.id, core.today()), 'limit', v_limit, 'day', core.today())));
  end if;
  perform loyalty._post_referral(v_referral);
  if v_referral.status <> 'held' then
    perform loyalty._tell_referral(v_referral);
  end if;
end
$$;
comment on function loyalty._decide_referral(loyalty.purchase) is
  'Rewards an invitation at the friend''s first purchase, once in the lifetime of their Telegram account (anew when it was taken back with the purchase), and tells both. Refused with a reason: see loyalty._refuse_referral(); the friend''s part is given all the same when the inviter has deleted their data or invited too many this month, and not when the inviter is blocked or the friend was seen before. Held while the purchase is flagged, and flagged itself when more than setting flag_referrals_per_day are rewarded in a day. Call it with both wallets locked and after loyalty._raise_flag().';
