begin;
select plan(8);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select loyalty.add_staff(shop.id, boris.id, 'cashier', 'test') from shop, boris;
select core.set_clock('2026-11-21 10:00+00');
create temp table olga as select * from people.add_person('{"id": 7004}');
select loyalty.add_staff(shop.id, olga.id, 'owner', 'test') from shop, olga;

select core.set_setting('cashier_daily_limit_points', '100', 'test');
create temp table vera as select * from people.add_person('{"id": 7003}');
select lives_ok($$select loyalty.purchase('k1', shop.id, anna.id, boris.id, 120000) from shop, anna, boris$$, '60 points');
select lives_ok($$select loyalty.purchase('k2', shop.id, vera.id, boris.id, 80000) from shop, vera, boris$$, '40 more are just the limit');
select throws_ok($$select loyalty.purchase('k3', shop.id, vera.id, boris.id, 2000) from shop, vera, boris$$, 'KP320', null, 'one more is too much');
select is((select sum(e.amount)::bigint from ledger.entry e where e.amount > 0), 100::bigint, 'nothing more is posted');
select lives_ok($$select loyalty.purchase('k4', shop.id, vera.id, boris.id, 1999) from shop, vera, boris$$, 'a bill that earns nothing is free');
select lives_ok($$select loyalty.purchase('k5', shop.id, vera.id, olga.id, 200000) from shop, vera, olga$$, 'the owner has no limit');
update loyalty.purchase set points_taken_back = 1 where key = 'k1';
select lives_ok($$select loyalty.purchase('k6', shop.id, vera.id, boris.id, 2000) from shop, vera, boris$$, 'what was taken back does not count');
select core.set_clock('2026-11-21 22:00+00');
select lives_ok($$select loyalty.purchase('k7', shop.id, vera.id, boris.id, 100000) from shop, vera, boris$$, 'the next local day begins anew');

select * from finish();
rollback;
