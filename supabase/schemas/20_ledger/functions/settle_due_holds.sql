create function ledger.settle_due_holds(p_limit integer default 1000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_actor text := 'job:settle_due_holds';
  v_due bigint[];
  v_holds ledger.hold[];
begin
  v_due := array(
    select h.id from ledger.hold h where h.status = 'open' and h.due_at <= v_now
    order by h.due_at, h.id limit least(greatest(p_limit, 1), 100000));
  perform ledger._lock_wallets(array(
    select side.id from ledger.hold h cross join lateral (values (h.from_account), (h.to_account)) side (id)
    where h.id = any (v_due)));
  v_holds := array(
    select h from ledger.hold h where h.id = any (v_due) and h.status = 'open' and h.due_at <= v_now
    order by h.id for update skip locked);
  if v_holds = '{}' then
    return 0;
  end if;
  perform from ledger.post(array(
    select case d.when_due
      when 'settle' then ledger._settling(d, d.amount_left, v_actor, v_now)
      else ledger._reversal(d.transfer_id, d.key || ':released', d.amount_left, v_actor, 'due') end
    from unnest(v_holds) d order by d.id));
  update ledger.hold h
  set status = case h.when_due when 'settle' then 'settled' else 'released' end, amount_left = 0, closed_at = v_now,
    settled_transfer_id = case h.when_due when 'settle' then (select t.id from ledger.transfer t where t.key = h.key) end
  where h.id = any (array(select d.id from unnest(v_holds) d));
  return cardinality(v_holds);
end
$$;
comment on function ledger.settle_due_holds(integer) is
  'Settles or releases open holds that are due, the longest due first, in one set, and returns how many; those that somebody else is deciding on now are left for the next time. The limit is 1 to 100,000.';
