begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 700, p_category => 'coffee') from shop;
select loyalty.add_earn_rule(null, 'category', 'test', p_rate_bp => 1000, p_category => 'coffee');
select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 900, p_category => 'coffee') from shop;
select results_eq($$select q.rule, q.funder, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 10000, null, 0,
    '[{"category": "coffee", "minor": 10000}]') q where q.side = 'earn'$$,
  $$values ('category', 'programme', 10::bigint)$$, 'the programme''s 10 %');

select * from finish();
rollback;
