begin;
select plan(3);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner where name = 'Зерно';
create temp table cashier as select * from people.add_person('{"id": 7009}');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select shop.id, cashier.id, 'cashier', 'test', core.now() from shop, cashier;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as $$
  select p.* from anna, shop, cashier, loyalty.purchase(p_key, shop.id, anna.id, cashier.id, p_minor) p
$$;
select core.set_clock('2026-10-20 10:00+03');
select pg_temp.buy('1', 500000);
create temp table before as select * from loyalty.tier_period;
select core.set_clock('2026-11-01 09:00+02');
select is(loyalty.review_tiers(), 1::bigint, 'looked at');
select set_eq('table loyalty.tier_period', 'table before', 'as it was');
select is((select detail from loyalty.run where kind = 'tier_review'), '{}', 'nothing to count');

select * from finish();
rollback;
