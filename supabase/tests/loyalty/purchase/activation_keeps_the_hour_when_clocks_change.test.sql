begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select core.set_clock('2026-10-24 12:00+03');
select core.set_setting('activation_days', '1', 'test');
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris;
select is((select h.due_at from ledger.hold h), '2026-10-25 12:00+02'::timestamptz, 'noon of the next day, 25 hours on');

select * from finish();
rollback;
