begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.award('test:1', 'birthday', anna.id, 100, null, 'test') from anna;

create temp table code as select made.* from anna, loyalty.open_spend_code(anna.id, 50) made;
select core.set_setting('spend_minimum_points', '20', 'test');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 19, p_spend_id => code.id) from shop, anna, boris, code$$, 'KP334');
select lives_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 20, p_spend_id => code.id) from shop, anna, boris, code$$, 'just enough');

select * from finish();
rollback;
