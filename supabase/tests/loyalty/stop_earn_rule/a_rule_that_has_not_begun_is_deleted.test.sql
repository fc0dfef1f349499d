begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create temp table rule as select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 5, p_valid_from => '2026-12-01 00:00+00') as id from shop;
select is(loyalty.stop_earn_rule(rule.id, 'test'), true, 'stopped') from rule;
select is_empty('select * from loyalty.earn_rule', 'it never was');

select * from finish();
rollback;
