begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select id, 'silver', '2025-10-01', 'upgrade' from anna;
select core.set_clock('2027-02-01 08:00+02');
select loyalty.review_tiers();
select is((select grace_until from loyalty.tier_period), '2027-03-03'::date, 'February is shorter than 30 days');
select core.set_clock('2027-03-01 08:00+02');
select loyalty.review_tiers();
select results_eq($$select tier_id, grace_until from loyalty.tier_period where valid_to is null$$, $$values ('silver', '2027-03-03'::date)$$, 'it stands');

select * from finish();
rollback;
