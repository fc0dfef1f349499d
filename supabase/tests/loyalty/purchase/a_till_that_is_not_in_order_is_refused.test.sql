begin;
select plan(6);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
create temp table vera as select * from people.add_person('{"id": 7003}');
select throws_ok($$select loyalty.purchase('k1', 999999999, anna.id, boris.id, 10000) from anna, boris$$, 'KP300', null, 'unknown partner');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, vera.id, 10000) from shop, anna, vera$$, 'KP302', null, 'who does not work there');
update loyalty.staff set status = 'suspended';
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris$$, 'KP303', null, 'a suspended cashier');
update loyalty.staff set status = 'active';
update loyalty.partner p set status = 'suspended' from shop where p.id = shop.id;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris$$, 'KP301', null, 'a suspended partner');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select is_empty('select * from loyalty.purchase', 'and nothing written');

select * from finish();
rollback;
