begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_clock('2026-10-20 10:00+03');
select pg_temp.buy('1', 500000);
create temp table before as select * from loyalty.tier_period;
select core.set_clock('2026-11-01 09:00+02');
select is(loyalty.review_tiers(), 1::bigint, 'looked at');
select set_eq('table loyalty.tier_period', 'table before', 'as it was');
select is((select detail from loyalty.run where kind = 'tier_review'), '{}', 'nothing to count');

select * from finish();
rollback;
