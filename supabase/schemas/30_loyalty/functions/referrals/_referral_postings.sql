create function loyalty._referral_postings(p_referral loyalty.referral) returns ledger.posting[]
language plpgsql volatile set search_path = ''
as $$
declare
  v_programme bigint := ledger.account_id('programme:bonuses');
  v_postings ledger.posting[];
begin
  select array_agg(row(pg_catalog.concat_ws(':', 'referral', p_referral.friend_hash, p_referral.purchase_id, s.side), 'referral', v_programme,
    ledger.open_wallet(s.person_id), s.points, loyalty.lot_expiry(core.now()), null, 'rule:referral',
    pg_catalog.jsonb_build_object('purchase_id', p_referral.purchase_id, 'side', s.side), null)::ledger.posting order by s.side)
  into v_postings
  from (values ('inviter', p_referral.inviter_id, p_referral.inviter_points),
    ('friend', p_referral.person_id, p_referral.friend_points)) s (side, person_id, points)
  where s.points > 0;
  return coalesce(v_postings, '{}');
end
$$;
comment on function loyalty._referral_postings(loyalty.referral) is
  'What an invitation gives as postings, from programme:bonuses: one a side that gets points, under the keys referral:<friend_hash>:<purchase_id>:inviter and :friend.';
