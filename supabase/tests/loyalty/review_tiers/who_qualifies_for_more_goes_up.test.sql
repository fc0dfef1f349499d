begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_clock('2026-10-20 10:00+03');
select pg_temp.buy('1', 450000);
update loyalty.tier set min_spend_minor = 400000 where id = 'silver';
select core.set_clock('2026-11-01 09:00+02');
select loyalty.review_tiers();
select results_eq($$select tier_id, valid_from, reason from loyalty.tier_period$$, $$values ('silver', '2026-11-01 09:00+02'::timestamptz, 'review')$$, 'the level became easier to reach');
select is(tests.times_told(7001, 'new level'), 1::bigint, 'told');
select is((select detail from loyalty.run where kind = 'tier_review'), '{"up": 1}', 'counted');

select * from finish();
rollback;
