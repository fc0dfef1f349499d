begin;
select plan(6);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select id, 'gold', '2025-10-01', 'upgrade' from anna;
select core.set_clock('2026-11-01 00:30+02');
select loyalty.review_tiers();
select is((loyalty.tier_of((select id from anna), core.now())).id, 'gold', 'warned');
select core.set_clock('2026-12-01 00:30+02');
select loyalty.review_tiers();
select is((loyalty.tier_of((select id from anna), core.now())).id, 'silver', 'one step, though nothing was bought');
select is(tests.times_told(7001, 'Your level is now <b>Silver</b>'), 1::bigint, 'told');
select core.set_clock('2027-01-01 00:30+02');
select loyalty.review_tiers();
select is((loyalty.tier_of((select id from anna), core.now())).id, 'silver', 'the next step has a grace of its own');
select core.set_clock('2027-02-01 00:30+02');
select loyalty.review_tiers();
select is((loyalty.tier_of((select id from anna), core.now())).id, 'bronze', 'and then comes');
select results_eq($$select tier_id, valid_from, valid_to, reason, grace_until from loyalty.tier_period order by valid_from$$,
  $$values ('gold', '2025-10-01'::timestamptz, '2026-12-01 00:30+02'::timestamptz, 'upgrade', null::date),
    ('silver', '2026-12-01 00:30+02', '2027-02-01 00:30+02', 'review', null), ('bronze', '2027-02-01 00:30+02', null, 'review', null)$$,
  'periods follow one another');

select * from finish();
rollback;
