begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.partner (name) values ('Other');
select loyalty.add_earn_rule(p.id, 'factor', 'test', p_factor_percent => 200) from loyalty.partner p where p.name = 'Other';
select loyalty.add_earn_rule(p.id, 'visit', 'test', p_points => 5) from loyalty.partner p where p.name = 'Other';
select results_eq($$select q.rule from anna, shop, loyalty.quote(anna.id, shop.id, 10000) q where q.side = 'earn'$$, array['base'], 'only the base');

select * from finish();
rollback;
