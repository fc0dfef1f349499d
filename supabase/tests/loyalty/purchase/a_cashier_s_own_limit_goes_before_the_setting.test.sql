begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
update loyalty.staff set daily_points_limit = 4;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris$$, 'KP320', null, '5 of 4');
update loyalty.staff set daily_points_limit = 0;
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 2000) from shop, anna, boris$$, 'KP320', null, '1 of none');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select is_empty('select * from loyalty.purchase', 'and nothing written');
update loyalty.staff set daily_points_limit = 6000;
select lives_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 12000000) from shop, anna, boris$$, 'more than the setting''s 5000');

select * from finish();
rollback;
