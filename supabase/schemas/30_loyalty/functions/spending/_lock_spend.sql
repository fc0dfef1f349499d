create function loyalty._lock_spend(p_spend_id bigint) returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend;
begin
  perform ledger.lock_wallets(array[s.person_id]) from loyalty.spend s where s.id = p_spend_id;
  select * into v_spend from loyalty.spend s where s.id = p_spend_id for no key update;
  if v_spend.id is null then
    perform core.raise_error('KP330', coalesce('spend ' || p_spend_id, 'null'));
  end if;
  return v_spend;
end
$$;
comment on function loyalty._lock_spend(bigint) is
  'A consent to spend, locked after its person''s wallet: whatever becomes of a person''s consents happens one by one. KP330 no such consent.';
