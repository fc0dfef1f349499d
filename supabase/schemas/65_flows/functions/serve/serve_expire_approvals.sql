create function flows.serve_expire_approvals() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_due bigint[];
  v_approval flows.approval;
  v_closed bigint := 0;
begin
  v_due := array(
    select a.id from flows.approval a where a.status = 'asked' and a.expires_at <= core.now()
    order by a.id limit 1000 for no key update skip locked);
  perform ledger.lock_wallets(array(select a.person_id from flows.approval a where a.id = any (v_due)));
  for v_approval in select * from flows.approval a where a.id = any (v_due) order by a.id loop
    perform flows.serve_close_approval(v_approval, 'expired', null);
    v_closed := v_closed + 1;
  end loop;
  return v_closed;
end
$$;
comment on function flows.serve_expire_approvals() is 'Closes up to 1000 approvals that no owner decided in time, and tells their cashiers. How many.';
