begin;
select plan(7);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
create temp table vera as select * from people.add_person('{"id": 7003}');
insert into loyalty.partner (name) values ('Other');
select loyalty.add_staff(p.id, boris.id, 'cashier', 'test') from loyalty.partner p, boris where p.name = 'Other';
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_receipt => 'R-1') from shop, anna, boris;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10001, p_receipt => 'R-1') from shop, anna, boris$$, 'KP317', null, 'another bill');
select throws_ok($$select loyalty.purchase('k1', shop.id, vera.id, boris.id, 10000, p_receipt => 'R-1') from shop, vera, boris$$, 'KP317', null, 'another person');
select throws_ok($$select loyalty.purchase('k1', p.id, anna.id, boris.id, 10000, p_receipt => 'R-1') from loyalty.partner p, anna, boris
  where p.name = 'Other'$$, 'KP317', null, 'another partner');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 1, 'R-1') from shop, anna, boris$$, 'KP317', null, 'other points');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_receipt => 'R-2') from shop, anna, boris$$, 'KP317', null, 'another receipt');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_receipt => 'R-1', p_lines => '[]') from shop, anna, boris$$, 'KP317', null, 'other lines');
select is((select count(*) from ledger.transfer), 1::bigint, 'nothing more is posted');

select * from finish();
rollback;
