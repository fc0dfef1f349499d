begin;
select plan(5);

select core.set_clock('2027-01-01 12:00Z');
select 'posted' from ledger.post_one('test:1', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'), 30, 'test');
select core.set_clock('2027-01-02 12:00Z');
select ledger.close_days(), ledger.close_days();
select results_eq($$ select has_table_privilege('postgres', 'ledger.daily_balance', p) from unnest(array['update', 'delete', 'truncate']) p $$,
  'values (false), (false), (false)', 'not even the owner may');
grant update, delete, truncate on ledger.daily_balance to current_user;
create temp table before as select * from ledger.daily_balance;
select throws_ok('update ledger.daily_balance set balance = balance', 'KP004', null, 'no update, for whoever had the right');
select throws_ok('delete from ledger.daily_balance', 'KP004', null, 'no delete');
select throws_ok('truncate ledger.daily_balance', 'KP004', null, 'no truncate');
select results_eq('select * from ledger.daily_balance', 'select * from before', 'all stands');

select * from finish();
rollback;
