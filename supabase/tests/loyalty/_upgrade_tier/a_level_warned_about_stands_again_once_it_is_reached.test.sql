begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_clock('2026-11-21 10:00+02');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason, grace_until) select id, 'silver', '2026-01-01', 'upgrade', '2026-12-01' from anna;
select pg_temp.buy('1', 499999);
select is((select grace_until from loyalty.tier_period), '2026-12-01'::date, 'not yet');
select pg_temp.buy('2', 1);
select results_eq($$select tier_id, valid_to, grace_until from loyalty.tier_period$$, $$values ('silver', null::timestamptz, null::date)$$, 'the same period, no grace');
select is(tests.times_told(7001, 'You keep the level <b>Silver</b>'), 1::bigint, 'told');

select * from finish();
rollback;
