begin;
select plan(4);

create temp table shop as select tests.open_till(7009) as id;
create temp table cashier as select tests.person(7009) as id;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as $$
  select p.* from anna, shop, cashier, loyalty.purchase(p_key, shop.id, anna.id, cashier.id, p_minor) p
$$;
create function pg_temp.level() returns text language sql as $$ select (loyalty.tier_of(id, core.now())).id from anna $$;
update loyalty.tier set min_visits = 3 where id = 'silver';
select core.set_clock('2026-11-21 23:30+02');
select pg_temp.buy('1', 100);
select pg_temp.buy('2', 100);
select is(pg_temp.level(), 'bronze', 'twice on a day is one visit');
select core.set_clock('2026-11-22 00:30+02');
select pg_temp.buy('3', 100);
select is(pg_temp.level(), 'bronze', 'an hour later the local day is another');
insert into loyalty.partner (name) values ('Хлеб');
update shop set id = (select id from loyalty.partner where name = 'Хлеб');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select shop.id, cashier.id, 'cashier', 'test', core.now() from shop, cashier;
select pg_temp.buy('4', 100);
select is(pg_temp.level(), 'silver', 'another partner on the same day is the third');
select is((select spend_minor from anna, loyalty._standings(array[anna.id], core.today())), 400::bigint, 'far from the bills it would take');

select * from finish();
rollback;
