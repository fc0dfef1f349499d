begin;
select plan(2);

select tests.born(i, '1990-11-21') from generate_series(7001, 7003) i;
create temp table gone as select tests.person(7002) as id;
select people.block(tests.person(7001), 'test', 'fraud');
select people.delete_person(tests.person(7002));
select core.set_clock('2026-11-21 10:00+02');
select is(tests.grant_birthday_bonuses(), 1::bigint, 'one of three');
select is(ledger.balance(tests.person(7003)), 100::bigint, 'the one who is there');

select * from finish();
rollback;
