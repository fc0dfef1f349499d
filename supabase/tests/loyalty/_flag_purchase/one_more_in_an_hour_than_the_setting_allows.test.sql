begin;
select plan(4);

create temp table shop as select tests.open_till(7009) as id;
create temp table cashier as select tests.person(7009) as id;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
create function pg_temp.flag() returns jsonb language sql as $$ select loyalty._flag_purchase(anna.id, cashier.id, shop.id, core.now()) from anna, cashier, shop $$;
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('k' || i, 100) from generate_series(1, 4) i;
select is(pg_temp.flag(), null, 'the fifth is allowed');
select pg_temp.buy('k5', 100);
select is(pg_temp.flag(), (select jsonb_build_object('kind', 'velocity', 'detail', jsonb_build_object('purchases', 6, 'limit', 5, 'hours', 1, 'partner_id', id)) from shop), 'the sixth is not');
select core.set_clock('2026-11-21 11:00+02');
select is(pg_temp.flag(), null, 'an hour later they are forgotten');
select core.set_clock('2026-11-21 10:59:59+02');
select core.set_setting('flag_velocity_per_hour', '0', 'test');
select is(pg_temp.flag(), null, 'a setting of 0 switches it off');

select * from finish();
rollback;
