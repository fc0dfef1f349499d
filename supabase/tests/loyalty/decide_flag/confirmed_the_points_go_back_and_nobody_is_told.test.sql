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

create temp table told as select count(*) as messages from gateway.outbox;
select loyalty.decide_flag(id, true, 'person:1') from flag;
select is(ledger.balance((select id from anna)), 0::bigint, 'nothing arrives');
select is((select sum(amount_left) from ledger.hold), 0::numeric, 'nothing is held');
select is((select points_taken_back from loyalty.purchase where key = '2'), 5::bigint, 'counted as taken back, so a refund takes no more');
select is((select sum(taken_back) from loyalty.earning), 5::numeric, 'of each earning');
select is((select count(*) from gateway.outbox), (select messages from told), 'no message');
select results_eq($$select action, subject from core.audit$$, $$select 'confirm.flag', 'flag:' || id from flag$$, 'audited');

select * from finish();
rollback;
