begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_clock('2026-08-01 09:00+03');
select loyalty.review_tiers();
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select id, 'silver', '2025-10-01', 'upgrade' from anna;
select core.set_clock('2026-11-03 10:00+02');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select id, 'silver', '2025-10-01', 'upgrade' from boris;
select pg_temp.buy('1', 500000);
do $$ begin while loyalty.review_tiers() > 0 loop end loop; end $$;
select set_eq($$select period, status from loyalty.run where kind = 'tier_review'$$,
  $$values ('2026-08-01'::date, 'done'), ('2026-09-01', 'done'), ('2026-10-01', 'done'), ('2026-11-01', 'done')$$, 'every month');
select is((select grace_until from loyalty.tier_period join anna on anna.id = person_id), null, 'a purchase made before the late review counts');
select is((select grace_until from loyalty.tier_period join boris on boris.id = person_id), '2026-12-03'::date, 'a grace runs from the day it is told');

select * from finish();
rollback;
