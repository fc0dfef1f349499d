begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 7, p_lifetime_days => 1, p_valid_from => '2026-11-01 00:00+00') from shop;
select lives_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 1000, p_at => '2026-11-18 10:00+02') from shop, anna, boris$$, 'entered three days late');
select is((select e.expires_at from ledger.entry e where e.amount = 7), '2026-11-22 10:00+00'::timestamptz, 'its lifetime of one day had gone by');

select * from finish();
rollback;
