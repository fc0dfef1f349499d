create function ledger.seal_day(p_day date) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_day ledger.day;
  v_previous ledger.day;
  v_seal ledger.seal;
  v_after bigint;
  v_transfers bigint := 0;
begin
  select * into v_day from ledger.day d where d.day = p_day for update;
  if v_day.day is null then
    perform core.raise_error('KP220', coalesce(p_day::text, 'null'));
  end if;
  if v_day.sealed_at is not null then
    return false;
  end if;
  select * into v_previous from ledger.day d where d.day < p_day order by d.day desc limit 1;
  if v_previous.day is not null and v_previous.sealed_at is null then
    perform core.raise_error('KP221', p_day::text);
  end if;

  v_previous.hash := coalesce(v_previous.hash, '');
  v_after := coalesce(v_previous.last_entry_id, 0);
  v_seal := row(p_day, 0, v_after, '{}', '{}', v_previous.hash)::ledger.seal;
  while v_seal.last_entry_id < v_day.last_entry_id loop
    v_seal := ledger._seal_part(p_day, v_seal.part + 1, v_seal.hash, v_seal.last_entry_id, v_day.last_entry_id);
    v_transfers := v_transfers + cardinality(v_seal.transfer_ids);
  end loop;
  if v_seal.part = 0 then
    v_seal.hash := ledger._empty_day_hash(v_previous.hash, p_day);
  end if;

  insert into ledger.daily_balance (account_id, day, debit, credit, balance)
  select s.account_id, p_day, s.debit, s.credit, s.credit - s.debit + coalesce(
    (select b.balance from ledger.daily_balance b where b.account_id = s.account_id order by b.day desc limit 1), 0)
  from (
    select e.account_id, coalesce(sum(-e.amount) filter (where e.amount < 0), 0) as debit,
      coalesce(sum(e.amount) filter (where e.amount > 0), 0) as credit
    from ledger.entry e
    where e.id > v_after and e.id <= v_day.last_entry_id and e.version is null
    group by e.account_id
  ) s;
  update ledger.day d set sealed_at = core.now(), transfers = v_transfers, previous_hash = v_previous.hash,
    hash = v_seal.hash, entries = s.entries, points = s.points
  from (
    select count(*) as entries, coalesce(sum(e.amount) filter (where e.amount > 0), 0) as points
    from ledger.entry e where e.id > v_after and e.id <= v_day.last_entry_id
  ) s
  where d.day = p_day;
  return true;
end
$$;
comment on function ledger.seal_day(date) is
  'Seals a marked day: writes its seals, the closing balances of accounts without a running one, and the day''s hash. False when it was sealed before. Locks nothing that a posting needs. KP220 the day is not marked, KP221 the day before is not sealed.';
