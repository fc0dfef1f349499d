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

create temp table vera as select * from people.add_person('{"id": 7003}');
select loyalty.add_staff(shop.id, vera.id, 'cashier', 'test') from shop, vera;
select core.set_setting('cashier_daily_limit_points', '10', 'test');
create function pg_temp.buy(p_client bigint, p_by bigint, p_bill numeric default 22000) returns bigint language sql as
  $$select p.approved_by from shop, boris, loyalty.purchase('k' || gen_random_uuid(), shop.id, p_client, boris.id, p_bill, p_approved_by => p_by) p$$;
select throws_ok('select pg_temp.buy(anna.id, null) from anna', 'KP320', null, 'nobody');
select throws_ok('select pg_temp.buy(anna.id, boris.id) from anna, boris', 'KP320', null, 'the cashier');
select throws_ok('select pg_temp.buy(anna.id, vera.id) from anna, vera', 'KP320', null, 'another cashier');
select throws_ok('select pg_temp.buy(olga.id, olga.id) from olga', 'KP320', null, 'the owner for themselves');
select is(pg_temp.buy(anna.id, olga.id), olga.id, 'the owner') from anna, olga;
select loyalty.add_staff(shop.id, vera.id, 'owner', 'test') from shop, vera;
update loyalty.staff s set status = 'suspended' from olga where s.person_id = olga.id;
select throws_ok('select pg_temp.buy(anna.id, olga.id) from anna, olga', 'KP320', null, 'a suspended owner');
select is(ledger.balance(anna.id), 11::bigint, 'one purchase') from anna;
select core.set_clock('2026-11-22 10:00+00');
select is(pg_temp.buy(anna.id, vera.id, 10000), null, 'within the limit no approval is noted') from anna, vera;

select * from finish();
rollback;
