begin;
select plan(6);

create temp view state as select day, sealed_at is not null as sealed from ledger.day order by day;
select is(ledger.close_days(), 0, 'an empty ledger has no days');
select core.set_clock('2027-01-01 12:00Z');
select 'posted' from ledger.post_one('test:1', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_account('partner', 'partner:7000'), 30, 'test');
select core.set_clock('2027-01-01 22:07Z');
select is(ledger.close_days(), 0, 'after midnight the day is marked');
select results_eq('select * from state', $$ values ('2027-01-01'::date, false) $$, 'and not sealed, so that nobody waits');
select core.set_clock('2027-01-01 23:07Z');
select is(ledger.close_days(), 1, 'an hour later it is sealed');
select core.set_clock('2027-01-05 12:00Z');
select ledger.close_days();
select is(ledger.close_days(), 3, 'after an outage every day is');
select is_empty('select * from ledger.verify()', 'and all is proved');

select * from finish();
rollback;
