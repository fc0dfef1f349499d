begin;
select plan(11);

select core.set_clock('2027-01-01 12:00Z');
select 'posted' from ledger.post(array(select row('test:' || i, 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'),
  1, null, null, 'test', null, null)::ledger.posting from generate_series(1, 1500) i));
select core.set_clock('2027-01-02 12:00Z');
select 'posted' from ledger.post_one('test:next', 'adjustment', ledger.account_id('programme:bonuses'), ledger.account_id('partner:7000'), 5, 'test');
select core.set_clock('2027-01-05 12:00Z');
select ledger.close_days(), ledger.close_days();
alter table ledger.day disable trigger user;
alter table ledger.seal disable trigger user;
alter table ledger.daily_balance disable trigger user;
grant update, delete on ledger.day, ledger.seal, ledger.daily_balance to current_user;
create function pg_temp.after(p_change text) returns text language plpgsql as $$
declare
  v_found text;
begin
  execute p_change;
  select v.problem into v_found from ledger.verify() with ordinality v (problem, account_id, transfer_id, expected, found, n) order by v.n limit 1;
  raise exception using errcode = 'ZZ001', message = coalesce(v_found, 'nothing found');
exception when sqlstate 'ZZ001' then
  return sqlerrm;
end
$$;
select is(pg_temp.after('select 1'), 'nothing found', 'all is well');
select is(pg_temp.after($$ update ledger.seal set digests[7] = sha256('x') where day = '2027-01-01' and part = 1 $$), 'seal of 2027-01-01, part 1 was altered', 'a digest');
select is(pg_temp.after($$ update ledger.seal set transfer_ids[7] = 0 where day = '2027-01-01' and part = 2 $$), 'seal of 2027-01-01, part 2 was altered', 'a transfer''s number');
select is(pg_temp.after($$ update ledger.seal set last_entry_id = last_entry_id - 1 where day = '2027-01-01' and part = 2 $$), 'seal of 2027-01-01, part 2 was altered', 'the last entry');
select is(pg_temp.after($$ update ledger.seal set hash = sha256('x') where day = '2027-01-02' $$), 'seal of 2027-01-02, part 1 was altered', 'a hash');
select is(pg_temp.after($$ delete from ledger.seal where day = '2027-01-01' and part = 1 $$), 'seal of 2027-01-01, part 1 is missing', 'a seal taken away');
select is(pg_temp.after($$ delete from ledger.seal where day = '2027-01-01' and part = 2 $$), 'day 2027-01-01 was altered', 'the last one of a day taken away');
select is(pg_temp.after($$ update ledger.day set hash = sha256('x') where day = '2027-01-03' $$), 'day 2027-01-03 was altered', 'the hash of a day without entries');
select is(pg_temp.after($$ delete from ledger.day where day = '2027-01-03' $$), 'day 2027-01-03 is missing', 'a day taken away');
select is(pg_temp.after($$ update ledger.day set points = 0 where day = '2027-01-02' $$), 'totals of 2027-01-02 are not those of its entries', 'totals');
select is(pg_temp.after($$ update ledger.daily_balance set balance = balance + 1 where day = '2027-01-01' and balance > 0 $$),
  'closing balance of 2027-01-01 is not the sum of entries', 'a closing balance');

select * from finish();
rollback;
