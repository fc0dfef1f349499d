create function loyalty.expire_rewards() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_due bigint[];
  v_claims loyalty.reward_claim[];
  v_claim loyalty.reward_claim;
begin
  v_due := array(
    select c.id from loyalty.reward_claim c where c.status = 'open' and c.expires_at <= core.now()
    order by c.expires_at, c.id limit 500);
  perform from loyalty.reward r
  where r.id in (select c.reward_id from loyalty.reward_claim c where c.id = any (v_due)) order by r.id for no key update;
  v_claims := array(
    select c from loyalty.reward_claim c where c.id = any (v_due) and c.status = 'open'
    order by c.id for no key update skip locked);
  if v_claims = '{}' then
    return 0;
  end if;
  perform ledger.lock_wallets(array(select c.person_id from unnest(v_claims) c));
  foreach v_claim in array v_claims loop
    perform loyalty._close_claim(v_claim, 'expired', 'job:expire_rewards');
  end loop;
  return cardinality(v_claims);
end
$$;
comment on function loyalty.expire_rewards() is
  'Ends claims whose code nobody confirmed in time, 500 at most and the longest due first: points and stock come back, the clients are told. How many. Those being confirmed or cancelled at this moment are left to whoever does.';
