begin;
select plan(4);

select core.set_setting('activation_days', '3', 'test');
select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_setting('flag_velocity_per_hour', '1', 'test');
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('1', 100);
create temp table purchase as select * from pg_temp.buy('2', 10000);
create temp table flag as select * from loyalty.flag;

select loyalty.decide_flag(id, false, 'person:1') from flag;
select is(ledger.balance((select id from anna)), 0::bigint, 'not yet');
select is((select due_at from ledger.hold where key = 'purchase:' || (select id from purchase) || ':earn:1'), '2026-11-24 10:00+02'::timestamptz, 'due as if nothing had been');
select is(tests.times_told(7001, 'Your purchase was checked'), 0::bigint, 'nothing has arrived to tell of');
select core.set_clock('2026-11-24 10:00+02');
select ledger.settle_due_holds();
select is(ledger.balance((select id from anna)), 5::bigint, 'then they arrive');

select * from finish();
rollback;
