create function loyalty.flagged_points(p_flag loyalty.flag) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((
    select sum(h.amount_left)
    from (
      select pg_catalog.format('purchase:%s:earn:%s', e.purchase_id, e.n) as key, true as is_earned
      from loyalty.earning e where e.purchase_id = p_flag.purchase_id
      union all
      select pg_catalog.concat_ws(':', 'referral', r.friend_hash, r.purchase_id, s.side), false
      from loyalty.referral r, (values ('inviter'), ('friend')) s (side)
      where r.status = 'held' and (r.person_id = p_flag.referral_id or r.purchase_id = p_flag.purchase_id)) k
      join ledger.hold h on h.key = k.key
    where h.status = 'open' and (not k.is_earned or h.due_at is null)), 0);
end
$$;
comment on function loyalty.flagged_points(loyalty.flag) is
  'Points held at this moment that a decision on this flag settles or releases: of its purchase, less what was refunded meanwhile, and of the referral that it or its purchase concerns. 0 once it is decided.';
