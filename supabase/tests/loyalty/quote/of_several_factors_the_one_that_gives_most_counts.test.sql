begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_earn_rule(shop.id, 'factor', 'test', 'capped', p_factor_percent => 300, p_cap_points => 3) from shop;
select loyalty.add_earn_rule(null, 'factor', 'test', 'half more', p_factor_percent => 150);
select loyalty.add_earn_rule(shop.id, 'factor', 'test', 'less', p_factor_percent => 140) from shop;
select results_eq($$select q.detail ->> 'name', q.funder, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 20000) q where q.rule = 'factor'$$,
  $$values ('half more', 'programme', 5::bigint)$$, 'three times, but at most 3, is less than half more of 10');
select results_eq($$select q.detail ->> 'name', q.funder, q.points from anna, shop, loyalty.quote(anna.id, shop.id, 6000) q where q.rule = 'factor'$$,
  $$values ('capped', 'partner', 6::bigint)$$, 'of 3, it is more: 6 less 3 over its cap');

select * from finish();
rollback;
