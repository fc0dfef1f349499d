begin;
select plan(6);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.partner (name) values ('Other');
select loyalty.add_staff(p.id, boris.id, 'cashier', 'test') from loyalty.partner p, boris where p.name = 'Other';
create temp table vera as select * from people.add_person('{"id": 7003}');
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_receipt => 'R-1') from shop, anna, boris;
select throws_ok($$select loyalty.purchase('k2', shop.id, anna.id, boris.id, 10000, p_receipt => 'R-1') from shop, anna, boris$$, 'KP316', null, 'the same client');
select throws_ok($$select loyalty.purchase('k2', shop.id, vera.id, boris.id, 20000, p_receipt => ' R-1 ') from shop, vera, boris$$, 'KP316', null, 'another client and bill');
select is((select count(*) from ledger.transfer), 1::bigint, 'nothing is posted');
select lives_ok($$select loyalty.purchase('k3', p.id, anna.id, boris.id, 10000, p_receipt => 'R-1') from loyalty.partner p, anna, boris where p.name = 'Other'$$,
  'another partner numbers its own');
select lives_ok($$select loyalty.purchase('k4', shop.id, anna.id, boris.id, 10000, p_receipt => ' '), loyalty.purchase('k5', shop.id, anna.id, boris.id, 10000, p_receipt => '')
  from shop, anna, boris$$, 'receipts of blanks are none');
select throws_ok($$select loyalty.purchase('k6', shop.id, anna.id, boris.id, 10000, p_receipt => repeat('9', 65)) from shop, anna, boris$$, 'KP325', null, 'one that is too long');

select * from finish();
rollback;
