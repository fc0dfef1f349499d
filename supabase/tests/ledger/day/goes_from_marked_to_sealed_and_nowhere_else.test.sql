begin;
select plan(8);

select core.set_clock('2027-01-01 12:00Z');
select 'posted' from ledger.post_one('test:1', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'), 30, 'test');
select core.set_clock('2027-01-03 12:00Z');
select ledger.mark_days();
select ledger.seal_day('2027-01-01');
select results_eq($$ select has_table_privilege('postgres', 'ledger.day', p) from unnest(array['update', 'delete', 'truncate']) p $$,
  'values (false), (false), (false)', 'not even the owner may change a day');
grant update, delete, truncate on ledger.day, ledger.seal, ledger.daily_balance to current_user;
create temp table before as select * from ledger.day;
select throws_ok($$ update ledger.day set last_entry_id = 0 where sealed_at is null $$, 'KP004', null, 'a mark is not moved');
select throws_ok($$ update ledger.day set last_entry_id = 0, sealed_at = marked_at, transfers = 0, entries = 0, points = 0, previous_hash = '', hash = '' where sealed_at is null $$,
  'KP004', null, 'nor while the day is sealed');
select throws_ok($$ update ledger.day set points = 0 where sealed_at is not null $$, 'KP004', null, 'a sealed day stays as it is');
select throws_ok($$ update ledger.day set sealed_at = null, transfers = null, entries = null, points = null, previous_hash = null, hash = null $$,
  'KP004', null, 'and is not opened again');
select throws_ok('delete from ledger.day', 'KP004', null, 'no delete');
select throws_ok('truncate ledger.day, ledger.seal, ledger.daily_balance', 'KP004', null, 'no truncate');
select results_eq('select * from ledger.day order by day', 'select * from before order by day', 'all stands');

select * from finish();
rollback;
