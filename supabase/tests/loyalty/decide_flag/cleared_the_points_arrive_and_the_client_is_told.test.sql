begin;
select plan(6);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_setting('flag_velocity_per_hour', '1', 'test');
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('1', 100);
create temp table purchase as select * from pg_temp.buy('2', 10000);
create temp table flag as select * from loyalty.flag;

select is(ledger.balance((select id from anna)), 0::bigint, 'held');
select loyalty.decide_flag(id, false, 'person:1', 'a family') from flag;
select is(ledger.balance((select id from anna)), 5::bigint, 'they have arrived');
select is(tests.times_told(7001, 'Your purchase was checked: 5 points have arrived.'), 1::bigint, 'told');
select results_eq('select status, decided_at, decided_by, note from loyalty.flag', $$values ('cleared', '2026-11-21 10:00+02'::timestamptz, 'person:1', 'a family')$$, 'noted');
select results_eq($$select actor, action, subject from core.audit$$, $$select 'person:1', 'clear.flag', 'flag:' || id from flag$$, 'audited');
select is_empty('select * from ledger.verify()', 'the ledger adds up');

select * from finish();
rollback;
