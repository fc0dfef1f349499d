begin;
select plan(13);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, null, 0) from shop, anna, boris$$, 'KP312', null, 'no bill');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 0, 0) from shop, anna, boris$$, 'KP312', null, 'nothing');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, -10000, 0) from shop, anna, boris$$, 'KP312', null, 'less than nothing');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 99.5, 0) from shop, anna, boris$$, 'KP312', null, 'a fraction');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 9007199254740992, 0) from shop, anna, boris$$, 'KP312', null, '2^53');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 'NaN', 0) from shop, anna, boris$$, 'KP312', null, 'not a number');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, null) from shop, anna, boris$$, 'KP318', null, 'no points told');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, -1) from shop, anna, boris$$, 'KP318', null, 'points below zero');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 0.5) from shop, anna, boris$$, 'KP318', null, 'half a point');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 9007199254740992) from shop, anna, boris$$, 'KP318', null, '2^53 points');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_lines => '[{"category": "a", "minor": 10001}]') from shop, anna, boris$$, 'KP322', null, 'lines over the bill');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select is_empty('select * from loyalty.purchase', 'and nothing written');

select * from finish();
rollback;
