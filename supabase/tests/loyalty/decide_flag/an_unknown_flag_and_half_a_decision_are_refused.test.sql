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

create temp table before as select count(*) as entries from ledger.entry;
select throws_ok($$select loyalty.decide_flag(-1, true, 'person:1')$$, 'KP345');
select throws_ok($$select loyalty.decide_flag(null, true, 'person:1')$$, 'KP345');
select throws_ok($$select loyalty.decide_flag(id, null, 'person:1') from flag$$, 'KP347');
select throws_ok($$select loyalty.decide_flag(id, true, null) from flag$$, 'KP347');
select is((select status from loyalty.flag), 'open', 'still open');
select is((select count(*) from ledger.entry), (select entries from before), 'the ledger is as it was');

select * from finish();
rollback;
