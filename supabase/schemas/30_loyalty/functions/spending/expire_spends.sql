create function loyalty.expire_spends() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_due bigint[];
  v_spend loyalty.spend;
  v_closed bigint := 0;
begin
  v_due := array(
    select s.id from loyalty.spend s where s.status in ('asked', 'ready') and s.expires_at <= v_now
    order by s.expires_at, s.id limit 1000);
  perform ledger.lock_wallets(array(select s.person_id from loyalty.spend s where s.id = any (v_due)));
  for v_spend in
    select * from loyalty.spend s
    where s.id = any (v_due) and s.status in ('asked', 'ready') and s.expires_at <= v_now
    order by s.id for no key update
  loop
    perform loyalty._close_spend(v_spend, 'expired', 'job:expire_spends');
    v_closed := v_closed + 1;
  end loop;
  return v_closed;
end
$$;
comment on function loyalty.expire_spends() is
  'Closes up to 1000 codes and requests whose time is over: what was put aside comes back, cashiers who asked are told. How many.';
