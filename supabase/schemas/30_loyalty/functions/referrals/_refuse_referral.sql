create function loyalty._refuse_referral(p_friend people.person, p_inviter people.person) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_hash text := loyalty._telegram_hash(p_friend.telegram_id);
begin
  if exists (select from loyalty.referral r where r.friend_hash = v_hash and r.person_id <> p_friend.id)
    or exists (select from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
      join ledger.account a on a.id = e.account_id
      where t.key = 'welcome:' || v_hash and a.person_id <> p_friend.id) then
    return 'seen_before';
  elsif p_inviter.deleted_at is not null then
    return 'inviter_deleted';
  elsif p_inviter.blocked_at is not null then
    return 'inviter_blocked';
  elsif loyalty._referrals_since(p_inviter.id, pg_catalog.date_trunc('month', core.today()::timestamp)::date)
    >= core.setting_integer('referral_monthly_cap') then
    return 'monthly_cap';
  end if;
  return null;
end
$$;
comment on function loyalty._refuse_referral(people.person, people.person) is
  'Why an invitation is not rewarded: seen_before (the friend''s Telegram account was decided on or had its welcome bonus before, as a person since deleted), inviter_deleted, inviter_blocked or monthly_cap; null when it is.';
