begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
create temp table made as select made.* from shop, anna, boris, loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) made;
select people.delete_person(anna.id) from anna;
select results_eq($$select p.* from shop, anna, boris, loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) p$$, 'select m.* from made m', 'a repeated call still gets it');

select * from finish();
rollback;
