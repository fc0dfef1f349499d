begin;
select plan(6);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('1', 499999);
select is((loyalty.tier_of((select id from anna), core.now())).id, 'bronze', 'a kopeck is missing');
select is(tests.times_told(7001, 'new level'), 0::bigint, 'nothing to tell');
select pg_temp.buy('2', 1);
select is((loyalty.tier_of((select id from anna), core.now())).id, 'silver', 'bills of 5000 together');
select is(tests.times_told(7001, 'Your new level: <b>Silver</b>. Purchases now earn you 10 % more points.'), 1::bigint, 'told in their language');
select pg_temp.buy('3', 100);
select is(tests.times_told(7001, 'new level'), 1::bigint, 'once');
select results_eq($$select tier_id, valid_from, valid_to, reason, grace_until from loyalty.tier_period$$,
  $$values ('silver', '2026-11-21 10:00+02'::timestamptz, null::timestamptz, 'upgrade', null::date)$$, 'dated');

select * from finish();
rollback;
