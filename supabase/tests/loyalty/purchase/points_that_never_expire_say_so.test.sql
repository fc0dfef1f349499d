begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select core.set_setting('points_lifetime_months', '0', 'test');
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris;
select is((select e.expires_at from ledger.entry e where e.amount = 5), 'infinity'::timestamptz, 'for ever');

select * from finish();
rollback;
