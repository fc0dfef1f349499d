begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
create temp table made as select made.* from shop, anna, boris, loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_receipt => 'R-1') made;
select core.set_clock('2026-12-21 10:00+00');
select people.block(anna.id, 'test', 'fraud') from anna;
select results_eq($$select p.* from shop, anna, boris, loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_receipt => 'R-1') p$$,
  'select m.* from made m', 'the same, also later, whatever has changed');
select is((select count(*) from loyalty.purchase), 1::bigint, 'one purchase');
select is(ledger.balance(anna.id), 5::bigint, 'earned once') from anna;
select is((select count(*) from gateway.outbox o where o.chat_id = 7001), 1::bigint, 'told once');

select * from finish();
rollback;
