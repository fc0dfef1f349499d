begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
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
