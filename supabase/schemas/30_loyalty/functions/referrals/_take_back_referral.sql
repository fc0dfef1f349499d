create function loyalty._take_back_referral(p_purchase_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_referral loyalty.referral;
  v_posting ledger.posting;
begin
  select r.* into v_referral from loyalty.purchase p join loyalty.referral r on r.person_id = p.person_id
  where p.id = p_purchase_id and r.status <> 'taken_back' and r.inviter_points + r.friend_points > 0
    and not exists (select from loyalty.purchase o where o.person_id = p.person_id and o.id <> p.id
      and o.refunded_minor < o.bill_minor)
  for no key update of r;
  if v_referral.person_id is null then
    return;
  end if;
  foreach v_posting in array loyalty._referral_postings(v_referral) loop
    perform ledger.take_back(v_posting.key, null, v_posting.key || ':back', p_actor, 'purchase ' || p_purchase_id);
  end loop;
  update loyalty.referral r set status = 'taken_back', reason = null where r.person_id = v_referral.person_id;
  if v_referral.status <> 'held' then
    perform gateway.notify(s.person_id, 'client', 'bonuses', 'loyalty.referral_taken_back',
      pg_catalog.jsonb_build_object('points', s.points))
    from (values (v_referral.inviter_id, v_referral.inviter_points), (v_referral.person_id, v_referral.friend_points)) s (person_id, points)
    where s.points > 0;
  end if;
end
$$;
comment on function loyalty._take_back_referral(bigint, text) is
  'Takes the reward of an invitation back from both sides and tells them, when the friend''s purchase is wholly refunded and they have no other that is not; what they spent already makes a debt. Until then the reward stays, and once taken back it is not given again. Call it with the wallets of friend and inviter locked.';
