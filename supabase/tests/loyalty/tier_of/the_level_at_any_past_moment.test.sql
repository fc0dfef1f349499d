begin;
select plan(5);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_clock('2026-03-10 10:00+02');
select pg_temp.buy('1', 500000);
select core.set_clock('2026-09-10 10:00+03');
select pg_temp.buy('2', 1500000);
select is((loyalty.tier_of(anna.id, '2026-03-10 09:59:59+02')).id, 'bronze', 'a second before the first') from anna;
select is((loyalty.tier_of(anna.id, '2026-03-10 10:00+02')).id, 'silver', 'from the very moment on') from anna;
select is((loyalty.tier_of(anna.id, '2026-09-10 09:59:59+03')).id, 'silver', 'to the last second') from anna;
select is((loyalty.tier_of(anna.id, '2026-09-10 10:00+03')).id, 'gold', 'and the next without a gap') from anna;
select is((loyalty.tier_of(anna.id, '2030-01-01 00:00+02')).id, 'gold', 'it stands until something ends it') from anna;

select * from finish();
rollback;
