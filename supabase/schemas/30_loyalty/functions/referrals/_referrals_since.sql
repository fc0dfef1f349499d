create function loyalty._referrals_since(p_inviter_id bigint, p_day date) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return (select count(*) from loyalty.referral r
    where r.inviter_id = p_inviter_id and r.status in ('paid', 'held')
      and r.decided_at >= p_day::timestamp at time zone core.setting_text('time_zone'));
end
$$;
comment on function loyalty._referrals_since(bigint, date) is
  'Invitations of somebody that were rewarded, or are held, since the beginning of a day in the programme''s zone.';
