begin;
select plan(6);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select throws_ok($$select loyalty.purchase('k1', shop.id, 999999999, boris.id, 10000) from shop, boris$$, 'KP310', null, 'unknown');
select throws_ok($$select loyalty.purchase('k1', shop.id, null, boris.id, 10000) from shop, boris$$, 'KP310', null, 'nobody');
select people.block(anna.id, 'test', 'fraud') from anna;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris$$, 'KP311', null, 'blocked');
select people.unblock(anna.id, 'test'), people.delete_person(anna.id) from anna;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris$$, 'KP310', null, 'deleted');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select is_empty('select * from loyalty.purchase', 'and nothing written');

select * from finish();
rollback;
