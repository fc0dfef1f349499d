begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
update loyalty.tier set min_visits = 2 where id = 'silver';
select core.set_clock('2026-11-20 10:00+02');
select pg_temp.buy('1', 400000);
update loyalty.purchase set refunded_minor = 400000 where key = '1';
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('2', 300000);
select is((loyalty.tier_of((select id from anna), core.now())).id, 'bronze', 'neither the bill nor the visit of a purchase given back');
update loyalty.purchase set refunded_minor = 399999 where key = '1';
select is(loyalty._upgrade_tier((select id from anna)), 'silver', 'given back in part it is a visit');
select is((select spend_minor from anna, loyalty._standings(array[anna.id], core.today())), 300001::bigint, 'and what is left of the bill');

select * from finish();
rollback;
