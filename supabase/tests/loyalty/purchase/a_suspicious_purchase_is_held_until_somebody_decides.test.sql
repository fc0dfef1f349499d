begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select core.set_setting('flag_velocity_per_hour', '1', 'test');
select core.set_setting('activation_days', '14', 'test');
select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000) from shop, anna, boris;
select loyalty.purchase('k2', shop.id, anna.id, boris.id, 20000) from shop, anna, boris;
select results_eq('select h.amount_left, h.due_at from ledger.hold h order by h.id', $$values (5::bigint, '2026-12-05 12:00+02'::timestamptz), (10, null)$$,
  'the second waits without a date');
select ok((select f.kind = 'velocity' and f.purchase_id = p.id from loyalty.flag f, loyalty.purchase p where p.key = 'k2'), 'it is flagged');
select matches((select o.payload ->> 'text' from gateway.outbox o where o.chat_id = 7001 order by o.id desc limit 1), 'after a check: \+10 points', 'the client is told');

select * from finish();
rollback;
