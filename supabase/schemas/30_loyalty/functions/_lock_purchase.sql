create function loyalty._lock_purchase(p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_inviter_id bigint;
begin
  select p.inviter_id into v_inviter_id from people.person p
  where p.id = p_person_id and not exists (select from loyalty.referral r where r.person_id = p.id and r.status <> 'taken_back');
  perform ledger.lock_wallets(array_remove(array[p_person_id, v_inviter_id], null));
end
$$;
comment on function loyalty._lock_purchase(bigint) is
  'Locks every wallet that a purchase of this client may touch: theirs, and the inviter''s while a referral may be decided.';
