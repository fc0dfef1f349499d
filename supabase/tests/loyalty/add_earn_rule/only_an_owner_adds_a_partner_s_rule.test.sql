begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create temp table olga as select * from people.add_person('{"id": 7004}');
select loyalty.add_staff(shop.id, olga.id, 'owner', 'test') from shop, olga;

select loyalty.add_staff(shop.id, anna.id, 'cashier', 'test') from shop, anna;
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'visit', 'person:' || anna.id, p_points => 5) from shop, anna$$, 'KP304', null, 'not a cashier');
select throws_ok($$select loyalty.add_earn_rule(999999999, 'visit', 'test', p_points => 5)$$, 'KP300', null, 'nor for a partner that is none');
select is_empty('select * from loyalty.earn_rule', 'no rule');

select * from finish();
rollback;
