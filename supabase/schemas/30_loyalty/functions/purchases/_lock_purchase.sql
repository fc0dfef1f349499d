create function loyalty._lock_purchase(p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  -- The inviter's always: a refund that this waits for may take their reward back, and then this purchase gives it anew.
  perform ledger.lock_wallets(array(
    select unnest(array_remove(array[p.id, p.inviter_id], null)) from people.person p where p.id = p_person_id));
end
$$;
comment on function loyalty._lock_purchase(bigint) is
  'Locks every wallet that a purchase of this client, or a refund of one, may touch: theirs and their inviter''s.';
