begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_at => '2026-11-20 10:00+00') from shop, anna, boris;
select loyalty.purchase('k2', shop.id, anna.id, boris.id, 10000) from shop, anna, boris;
select results_eq('select m.person_id, m.partner_id, m.joined_at from loyalty.membership m',
  $$select anna.id, shop.id, '2026-11-20 10:00+00'::timestamptz from anna, shop$$, 'since the first');

select * from finish();
rollback;
