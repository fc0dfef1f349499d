begin;
select plan(5);

select core.set_clock('2027-01-01 12:00Z');
select 'posted' from ledger.post_one('test:1', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'), 30, 'test');
select 'posted' from ledger.post_one('test:2', 'adjustment', ledger.account_id('partner:7000'), ledger.account_id('programme:bonuses'), 10, 'test');
select core.set_clock('2027-01-02 12:00Z');
select ledger.mark_days();
select ok(ledger.seal_day('2027-01-01'), 'a marked day is sealed');
create temp table sealed as select * from ledger.day;
select results_eq('select transfers, entries, points from sealed', 'values (2::bigint, 4::bigint, 40::numeric)', 'with its totals');
select results_eq($$ select name::text, debit, credit, b.balance from ledger.daily_balance b join ledger.account a on a.id = b.account_id order by name $$,
  $$ values ('partner:7000', 10::numeric, 30::numeric, 20::numeric), ('programme:bonuses', 30, 10, -20) $$,
  'and the closing balances of its accounts');
select ok(not ledger.seal_day('2027-01-01'), 'again it is not');
select results_eq('select * from ledger.day', 'select * from sealed', 'and nothing changes');

select * from finish();
rollback;
