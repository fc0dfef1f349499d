begin;
select plan(6);

select tests.born(7001, '1996-02-29');
select tests.born(7002, '1995-02-28');
select core.set_clock('2027-02-28 10:00+02');
select is(tests.grant_birthday_bonuses(), 2::bigint, '28 February 2027: both');
select core.set_clock('2027-03-01 10:00+02');
select is(tests.grant_birthday_bonuses(), 0::bigint, '1 March: nobody');
select core.set_clock('2028-02-28 10:00+02');
select is(tests.grant_birthday_bonuses(), 1::bigint, '28 February 2028: one');
select is(ledger.balance(tests.person(7001)), 100::bigint, 'the other waits');
select core.set_clock('2028-02-29 10:00+02');
select is(tests.grant_birthday_bonuses(), 1::bigint, 'for the 29th');
select is(ledger.balance(tests.person(7001)), 200::bigint, 'given');

select * from finish();
rollback;
