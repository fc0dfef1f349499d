create function ledger.mark_days() returns integer
language plpgsql volatile
set search_path = ''
-- Whoever posts meanwhile waits behind the lock below.
set lock_timeout = '5s'
-- From the end backwards, entry by entry, whatever the tables held when the session made its plan.
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_first date;
  v_mark bigint;
  v_last bigint;
  v_count integer;
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    perform core.raise_error('KP223', current_setting('transaction_isolation'));
  end if;
  lock table ledger.day in share row exclusive mode;
  select d.day + 1, d.last_entry_id into v_first, v_mark from ledger.day d order by d.day desc limit 1;
  if v_first is null then
    v_mark := 0;
    select (t.recorded_at at time zone v_zone)::date into v_first
    from ledger.entry e join ledger.transfer t on t.id = e.transfer_id order by e.id limit 1;
  end if;
  v_count := coalesce(greatest(core.today() - v_first, 0), 0);
  if v_count = 0 then
    return 0;
  end if;

  -- Waits for whoever is writing entries: after that nobody still holds a number below the greatest that is seen.
  lock table ledger.entry in share mode;
  v_last := 9223372036854775807;
  for v_n in reverse v_count - 1 .. 0 loop
    v_last := coalesce((
      select e.id from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
      where e.id > v_mark and e.id <= v_last and t.recorded_at < (v_first + v_n + 1)::timestamp at time zone v_zone
      order by e.id desc limit 1), v_mark);
    insert into ledger.day (day, last_entry_id, marked_at) values (v_first + v_n, v_last, core.now());
  end loop;
  return v_count;
end
$$;
comment on function ledger.mark_days() is
  'Fixes the last entry of every day that is over and has none yet, from the day of the first entry on; returns how many days. Waits for postings under way and holds up others until the transaction ends, so let it be the last thing in one. Gives up after 5 s (55P03). KP223 in a transaction that is not read committed.';
