begin;
select plan(5);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_setting('flag_velocity_per_hour', '1', 'test');
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('1', 100);
create temp table purchase as select * from pg_temp.buy('2', 10000);
create temp table flag as select * from loyalty.flag;

select loyalty.decide_flag(id, true, 'person:1') from flag;
create temp table before as select count(*) as entries from ledger.entry;
select throws_ok($$select loyalty.decide_flag(id, false, 'person:2') from flag$$, 'KP346');
select throws_ok($$select loyalty.decide_flag(id, true, 'person:2') from flag$$, 'KP346');
select is((select decided_by from loyalty.flag), 'person:1', 'the first stands');
select is((select count(*) from ledger.entry), (select entries from before), 'the ledger is as it was');
select is((select count(*) from core.audit where action like '%.flag'), 1::bigint, 'one record');

select * from finish();
rollback;
