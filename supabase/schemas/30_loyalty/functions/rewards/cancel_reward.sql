create function loyalty.cancel_reward(p_claim_id bigint, p_person_id bigint) returns loyalty.reward_claim
language plpgsql volatile set search_path = ''
as $$
declare
  v_claim loyalty.reward_claim;
begin
  perform from loyalty.reward r
  where r.id = (select c.reward_id from loyalty.reward_claim c where c.id = p_claim_id) for no key update;
  select * into v_claim from loyalty.reward_claim c
  where c.id = p_claim_id and c.person_id = p_person_id for no key update;
  if v_claim.id is null then
    perform core.raise_error('KP383', 'claim ' || p_claim_id);
  elsif v_claim.status = 'given' then
    perform core.raise_error('KP384', 'claim ' || p_claim_id);
  elsif v_claim.status = 'expired' then
    perform core.raise_error('KP385', 'claim ' || p_claim_id);
  elsif v_claim.status = 'cancelled' then
    return v_claim;
  end if;
  perform ledger.lock_wallets(array[p_person_id]);
  return loyalty._close_claim(v_claim, 'cancelled', 'person:' || p_person_id);
end
$$;
comment on function loyalty.cancel_reward(bigint, bigint) is
  'A client gives up a reward they took: points and stock come back. Again, it changes nothing. KP383 no such claim of theirs, KP384 it was given out, KP385 it has expired, so the points are back already.';
