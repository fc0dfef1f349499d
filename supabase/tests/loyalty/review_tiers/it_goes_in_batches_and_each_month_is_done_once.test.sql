begin;
select plan(5);

create temp table people as select p.id from generate_series(7001, 7005) i, people.add_person(jsonb_build_object('id', i)) p;
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select id, 'silver', '2025-10-01', 'upgrade' from people;
select core.set_clock('2026-11-01 00:05+02');
select is(array(select loyalty.review_tiers(2) from generate_series(1, 5)), '{2,2,1,0,0}'::bigint[], 'two at a time, then nothing');
select is((select count(*) from loyalty.tier_period where grace_until = '2026-12-01'), 5::bigint, 'all are warned');
select results_eq($$select period, status, people, calls from loyalty.run where kind = 'tier_review'$$, $$values ('2026-11-01'::date, 'done', 5::bigint, 3)$$, 'one run');
select core.set_clock('2026-11-30 23:59+02');
select is(loyalty.review_tiers(), 0::bigint, 'not again in November, local time');
select core.set_clock('2026-12-01 00:00+02');
select is(loyalty.review_tiers(), 5::bigint, 'December''s begins with its first local minute');

select * from finish();
rollback;
