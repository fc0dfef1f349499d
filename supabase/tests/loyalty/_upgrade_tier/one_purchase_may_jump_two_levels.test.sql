begin;
select plan(2);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select pg_temp.buy('1', 2000000);
select is((loyalty.tier_of((select id from anna), core.now())).id, 'gold', 'from bronze to gold');
select is(tests.times_told(7001, 'new level'), 1::bigint, 'one message');

select * from finish();
rollback;
