begin;
select plan(5);

select core.set_clock('2026-12-20 10:00+02');
select tests.grant_birthday_bonuses();
select tests.born(7001, '1990-12-27');
select tests.born(7002, '1990-12-28');
select tests.born(7003, '1990-12-31');
select tests.born(7004, '1990-01-04');
select core.set_clock('2027-01-04 10:00+02');
select is(tests.grant_birthday_bonuses(), 3::bigint, 'seven days back, and today');
select is(ledger.balance(tests.person(7001)), 0::bigint, 'eight days are too long');
select is((select key::text from ledger.transfer t join ledger.entry e on e.transfer_id = t.id join ledger.account a on a.id = e.account_id where a.person_id = tests.person(7003)),
  'birthday:' || loyalty._telegram_hash(7003) || ':2026', 'the year is that of the birthday');
select is((select count(*) from loyalty.run where kind = 'birthday' and status = 'done'), 9::bigint, 'each day is done');
select is(tests.grant_birthday_bonuses(), 0::bigint, 'once');

select * from finish();
rollback;
