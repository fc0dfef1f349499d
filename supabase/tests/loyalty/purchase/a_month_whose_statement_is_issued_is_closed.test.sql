begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing,
  point_value_minor, issued_at)
select 'test', shop.id, '2026-11-01'::date, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, core.now() from shop;
select core.set_clock('2026-12-01 10:00+02');
select throws_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_at => '2026-11-30 23:59:59+02') from shop, anna, boris$$, 'KP314', null, 'November');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select is_empty('select * from loyalty.purchase', 'and nothing written');
select lives_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 10000, p_at => '2026-12-01 00:00+02') from shop, anna, boris$$, 'December is open');

select * from finish();
rollback;
