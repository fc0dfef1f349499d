begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.set_staff_status(shop.id, boris.id, 'active', 'test') from shop, boris;
update loyalty.staff set role = 'owner';
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 9007199254740991) from shop, anna, boris$$, 'KP202', null, 'more points than one transfer moves');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select is_empty('select * from loyalty.purchase', 'and nothing written');

select * from finish();
rollback;
