begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create temp table rule as select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 5) as id from shop;
select throws_ok($$select loyalty.stop_earn_rule(999999999, 'test')$$, 'KP327');
select throws_ok($$select loyalty.stop_earn_rule(rule.id, 'person:' || anna.id) from rule, anna$$, 'KP304');
select is((select r.valid_to from loyalty.earn_rule r), null, 'it holds on');

select * from finish();
rollback;
