begin;
select plan(5);

create temp table shop as select tests.open_till(7009) as id;
create temp table cashier as select tests.person(7009) as id;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
create function pg_temp.flag(p_cashier bigint) returns text language sql as $$ select loyalty._flag_purchase(anna.id, p_cashier, shop.id, core.now()) ->> 'kind' from anna, shop $$;
select core.set_setting('flag_same_cashier_per_week', '2', 'test');
select core.set_clock('2026-11-14 10:00+02');
select pg_temp.buy('1', 100);
select core.set_clock('2026-11-17 10:00+02');
select is(pg_temp.flag(id), null, 'the second') from cashier;
select pg_temp.buy('2', 100);
select is(pg_temp.flag(id), 'same_cashier', 'the third') from cashier;
select is(pg_temp.flag(-1), null, 'with another it is the first');
select core.set_clock('2026-11-21 10:00+02');
select is(pg_temp.flag(id), null, 'seven days after the first') from cashier;
update loyalty.purchase set refunded_minor = bill_minor where key = '2';
select core.set_clock('2026-11-20 10:00+02');
select is(pg_temp.flag(id), null, 'what was given back does not count') from cashier;

select * from finish();
rollback;
