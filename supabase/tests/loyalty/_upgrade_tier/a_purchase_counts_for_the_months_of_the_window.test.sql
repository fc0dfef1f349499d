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
create function pg_temp.spend() returns bigint language sql as $$ select spend_minor from anna, loyalty._standings(array[anna.id], core.today()) $$;
select core.set_clock('2024-02-29 23:30+02');
select pg_temp.buy('1', 400000);
select core.set_clock('2025-02-28 23:59+02');
select is(pg_temp.spend(), 400000::bigint, 'of a leap day, through 28 February of the year after');
select core.set_clock('2025-03-01 00:00+02');
select is(pg_temp.spend(), 0::bigint, 'and not on the next local day');
select core.set_setting('tier_window_months', '13', 'test');
select is(pg_temp.spend(), 400000::bigint, 'the window is a setting');

select * from finish();
rollback;
