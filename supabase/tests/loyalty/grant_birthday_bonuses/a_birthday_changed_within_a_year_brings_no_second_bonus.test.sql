begin;
select plan(3);

select tests.born(7001, '1990-03-10');
select core.set_clock('2026-03-10 10:00+02');
select is(tests.grant_birthday_bonuses(), 1::bigint, 'the first');
select people.register(tests.person(7001), 'Anna', null, '1990-11-21');
select core.set_clock('2026-11-21 10:00+02');
select is(tests.grant_birthday_bonuses(), 0::bigint, 'not this year');
select core.set_clock('2027-11-21 10:00+02');
select is(tests.grant_birthday_bonuses(), 1::bigint, 'but the next');

select * from finish();
rollback;
