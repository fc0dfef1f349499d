begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select throws_ok($$select loyalty.purchase('', shop.id, anna.id, boris.id, 10000) from shop, anna, boris$$, 'KP324');
select throws_ok($$select loyalty.purchase(null, shop.id, anna.id, boris.id, 10000) from shop, anna, boris$$, 'KP324');
select throws_ok($$select loyalty.purchase(repeat('k', 151), shop.id, anna.id, boris.id, 10000) from shop, anna, boris$$, 'KP324');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select is_empty('select * from loyalty.purchase', 'and nothing written');

select * from finish();
rollback;
