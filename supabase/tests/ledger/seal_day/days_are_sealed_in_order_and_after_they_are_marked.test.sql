begin;
select plan(4);

select core.set_clock('2027-01-01 12:00Z');
select 'posted' from ledger.post_one('test:1', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'), 30, 'test');
select core.set_clock('2027-01-03 12:00Z');
select throws_ok($$ select ledger.seal_day('2027-01-01') $$, 'KP220', null, 'a day that is over and not marked');
select ledger.mark_days();
select throws_ok($$ select ledger.seal_day('2027-01-03') $$, 'KP220', null, 'today');
select throws_ok($$ select ledger.seal_day('2027-01-02') $$, 'KP221', null, 'a day whose day before is open');
select is_empty('select * from ledger.seal', 'nothing is sealed');

select * from finish();
rollback;
