begin;
select plan(3);

select tests.born(7001, '1990-11-21', '2026-10-22 23:59+03');
select tests.born(7002, '1990-11-21', '2026-10-23 00:00+03');
select tests.born(7003, '1990-11-21', null);
select core.set_clock('2026-11-21 10:00+02');
select is(tests.grant_birthday_bonuses(), 1::bigint, 'thirty local days before is enough, less is not');
select is(ledger.balance(tests.person(7001)), 100::bigint, 'who said it in time');
select is((select count(*) from ledger.transfer), 1::bigint, 'and nobody else');

select * from finish();
rollback;
