begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 1000, p_category => 'coffee') from shop;
select results_eq($$select q.rule, q.points, (q.detail ->> 'paid_minor')::bigint from anna, shop, loyalty.quote(anna.id, shop.id, 100000, null, 250,
    '[{"category": "coffee", "minor": 40000}]') q where q.side = 'earn'$$,
  $$values ('base', 22::bigint, 45000::bigint), ('category', 30, 30000)$$, 'a quarter of 600 and of 400 is paid by points: 5 % of 450, 10 % of 300');

select * from finish();
rollback;
