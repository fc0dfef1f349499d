begin;
select plan(2);

select tests.born(7001, '1990-11-21');
select core.set_clock('2026-11-21 10:00+02');
select tests.grant_birthday_bonuses();
select people.delete_person(tests.person(7001));
select tests.born(7001, '1990-11-22');
select core.set_clock('2026-11-22 10:00+02');
select is(tests.grant_birthday_bonuses(), 0::bigint, 'the key outlives the data');
select is(ledger.balance(tests.person(7001)), 0::bigint, 'nothing');

select * from finish();
rollback;
