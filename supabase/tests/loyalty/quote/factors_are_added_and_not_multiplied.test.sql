begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select anna.id, 'silver', '2026-01-01 00:00+00'::timestamptz, 'manual' from anna;
select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200) from shop;
select results_eq($$select q.rule, q.funder, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 200000) q where q.side = 'earn'$$,
  $$values ('base', 'partner', 100::bigint), ('tier', 'programme', 10), ('factor', 'partner', 100)$$, 'each on the base: 210, not 220');

select * from finish();
rollback;
