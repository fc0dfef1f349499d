create function loyalty._decide_flagged_referral(p_person_id bigint, p_confirmed boolean, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_referral loyalty.referral;
  v_hold_id bigint;
begin
  select * into v_referral from loyalty.referral r where r.person_id = p_person_id and r.status = 'held' for no key update;
  if v_referral.person_id is null or not p_confirmed and exists (
      select from loyalty.flag f
      where f.status = 'open' and (f.referral_id = p_person_id or f.purchase_id = v_referral.purchase_id)) then
    return;
  end if;
  for v_hold_id in
    select h.id from unnest(loyalty._referral_postings(v_referral)) p join ledger.hold h on h.key = p.key order by h.id
  loop
    if p_confirmed then
      perform ledger.release_hold(v_hold_id, p_actor, 'fraud');
    else
      perform ledger.settle_hold(v_hold_id, p_actor);
    end if;
  end loop;
  if p_confirmed then
    update loyalty.referral r set status = 'refused', reason = 'fraud', inviter_points = 0, friend_points = 0
    where r.person_id = p_person_id;
  else
    update loyalty.referral r set status = 'paid' where r.person_id = p_person_id;
    perform loyalty._tell_referral(v_referral);
  end if;
end
$$;
comment on function loyalty._decide_flagged_referral(bigint, boolean, text) is
  'What becomes of a held referral: refused as fraud, its points released; or paid and told, once no other open flag concerns it. Nothing unless it is held.';
