begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select id, 'silver', '2025-10-01', 'upgrade' from anna;
select people.delete_person((select id from anna));
select core.set_clock('2026-11-01 09:00+02');
select is(loyalty.review_tiers(), 0::bigint, 'nobody');
select is((select grace_until from loyalty.tier_period), null, 'no grace');

select * from finish();
rollback;
