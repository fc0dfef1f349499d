begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.location (partner_id, name, address) select shop.id, 'Center', 'Main street 1' from shop;
create temp table made as select made.* from shop, anna, boris, loyalty.location l, loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, 0, ' R-1 ', '2026-11-20 23:30+02',
  '[{"category": "tea", "minor": 500}]', 'UAH', null, null, l.id) made;
select results_eq($$select m.key, m.receipt, m.bill_minor, m.lines, m.at, m.local_day, m.recorded_at, m.approved_by from made m$$,
  $$values ('k1', 'R-1', 10000::bigint, '[{"category": "tea", "minor": 500}]'::jsonb, '2026-11-20 23:30+02'::timestamptz, '2026-11-20'::date,
    '2026-11-21 12:00+02'::timestamptz, null::bigint)$$, 'yesterday''s purchase');
select ok((select (m.partner_id, m.person_id, m.cashier_id, m.location_id) = (shop.id, anna.id, boris.id, l.id)
  from made m, shop, anna, boris, loyalty.location l), 'who and where');
select results_eq('select p.* from loyalty.purchase p', 'select m.* from made m', 'it is what was written');
select is((select t.occurred_at from ledger.transfer t), '2026-11-20 23:30+02'::timestamptz, 'the ledger knows when it was');

select * from finish();
rollback;
