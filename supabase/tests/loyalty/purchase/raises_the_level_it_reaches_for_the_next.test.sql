begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 600000) from shop, anna, boris;
select is((loyalty.tier_of(anna.id, core.now())).id, 'silver', 'silver by 6000.00') from anna;
select core.set_clock('2026-11-21 11:00+00');
select is((select p.points_earned from shop, anna, boris, loyalty.purchase('k2', shop.id, anna.id, boris.id, 100000) p), 55::bigint, 'it counts from the next purchase on');

select * from finish();
rollback;
