begin;
select plan(8);

create temp table anna as select tests.born(7001, '1990-11-21') as id;
select core.set_clock('2026-11-20 23:59+02');
select is(tests.grant_birthday_bonuses(), 0::bigint, 'not yet');
select core.set_clock('2026-11-21 00:00+02');
select is(tests.grant_birthday_bonuses(), 1::bigint, 'with the first local minute');
select is(ledger.balance((select id from anna)), 100::bigint, 'points');
select is(tests.times_told(7001, 'Happy birthday, Anna! Here are 100 points from us.'), 1::bigint, 'a wish');
select cmp_ok((select due_at - now() + core.now() from gateway.outbox where chat_id = 7001), '>=', '2026-11-21 10:00+02'::timestamptz, 'that comes by day');
select core.set_clock('2026-11-21 20:00+02');
select is(tests.grant_birthday_bonuses(), 0::bigint, 'once');
select core.set_clock('2027-11-21 08:00+02');
select is(tests.grant_birthday_bonuses(), 1::bigint, 'and in the year after');
select set_eq($$select key::text from ledger.transfer where kind = 'birthday'$$,
  $$select 'birthday:' || loyalty._telegram_hash(7001) || ':' || y from (values (2026), (2027)) v (y)$$, 'under a key of the year');

select * from finish();
rollback;
