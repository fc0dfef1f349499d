begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
select core.set_setting('client_daily_cap_points', '8', 'test');
select loyalty.purchase('k' || i, shop.id, anna.id, boris.id, 10000) from shop, anna, boris, generate_series(1, 3) i;
select results_eq('select p.points_earned from loyalty.purchase p order by p.id', 'values (5::bigint), (3), (0)', 'five, three more, and none');
select is(ledger.balance(anna.id), 8::bigint, 'eight in all') from anna;
select is((select count(*) from loyalty.earning), 2::bigint, 'nothing is no earning');
select matches((select o.payload ->> 'text' from gateway.outbox o where o.chat_id = 7001 order by o.id desc limit 1), 'earned no points', 'the client is told so');

select * from finish();
rollback;
