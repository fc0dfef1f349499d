begin;
select plan(6);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_clock('2026-10-20 10:00+03');
select pg_temp.buy('1', 400050);
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select id, 'silver', '2025-10-01', 'upgrade' from anna;

select core.set_clock('2026-11-01 00:00+02');
select is(loyalty.review_tiers(), 1::bigint, 'one to look at');
select results_eq($$select tier_id, valid_to, grace_until from loyalty.tier_period$$, $$values ('silver', null::timestamptz, '2026-12-01'::date)$$, 'the level stands, with a grace');
select is(tests.times_told(7001, 'Your level <b>Silver</b> stays until 1 Dec 2026'), 1::bigint, 'told until when');
select is(tests.times_told(7001, E'you still need purchases of 999.50\u00A0₴ or 11 visits.'), 1::bigint, 'and what is missing, either way');
select is((select detail from loyalty.run where kind = 'tier_review'), '{"warned": 1}', 'counted');
select is(loyalty.review_tiers(), 0::bigint, 'this month is done');

select * from finish();
rollback;
