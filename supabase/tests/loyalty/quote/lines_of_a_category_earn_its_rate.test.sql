begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 1000, p_category => 'Coffee') from shop;
select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 0, p_category => 'tobacco') from shop;
select loyalty.add_earn_rule(null, 'category', 'test', p_rate_bp => 2000, p_category => 'books');
select results_eq($$select q.rule, q.funder, q.points, q.detail ->> 'category' from anna, shop, loyalty.quote(anna.id, shop.id, 100000, null, 0,
    '[{"category": "coffee", "minor": 10000}, {"category": "bread", "minor": 5000}, {"category": "tobacco", "minor": 20000},
      {"category": "COFFEE", "minor": 10000}, {"category": "books", "minor": 10000}]') q where q.side = 'earn'$$,
  $$values ('base', 'partner', 25::bigint, null), ('category', 'partner', 20, 'Coffee'), ('category', 'partner', 0, 'tobacco'),
    ('category', 'programme', 20, 'books')$$, 'each category at its rate, paid by the rule''s owner; the rest at the partner''s 5 %');
select results_eq($$select q.rule, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 20000, null, 0,
    '[{"category": "coffee", "minor": 20000}]') q where q.side = 'earn'$$,
  $$values ('category', 20::bigint)$$, 'nothing is left for the base');
select results_eq($$select q.rule, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 20000) q where q.side = 'earn'$$,
  $$values ('base', 10::bigint)$$, 'without lines nothing is of a category');

select * from finish();
rollback;
