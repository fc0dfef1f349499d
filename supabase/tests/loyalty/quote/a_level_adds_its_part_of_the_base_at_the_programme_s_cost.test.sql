begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason)
select anna.id, 'gold', '2026-11-20 00:00+02'::timestamptz, 'manual' from anna;
select results_eq($$select q.rule, q.funder, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 100000) q where q.side = 'earn'$$,
  $$values ('base', 'partner', 50::bigint), ('tier', 'programme', 12)$$, 'gold: a quarter more');
select results_eq($$select q.rule, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 100000, '2026-11-19 12:00+02') q where q.side = 'earn'$$,
  $$values ('base', 50::bigint)$$, 'not for a bill before it was reached');

select * from finish();
rollback;
