begin;
select plan(6);

select tests.add_people('anna', 'petro');
create temp table coupon as select loyalty.add_coupon('SPRING', null, 'Spring', 50, 'test') as id;
select loyalty.use_coupon(tests.who('anna'), 'SPRING');
select is(loyalty.stop_coupon(coupon.id, 'person:9'), true, 'stopped') from coupon;
select throws_ok($$select loyalty.use_coupon(tests.who('petro'), 'SPRING')$$, 'KP387', null, 'nobody uses it');
select is(ledger.balance(tests.who('anna')), 50::bigint, 'who did keeps the points');
select is(loyalty.stop_coupon(coupon.id, 'test'), false, 'again, there is nothing to stop') from coupon;
select is((select a.actor || ' ' || a.detail::text from core.audit a where a.action = 'stop.coupon'),
  'person:9 {"to": "stopped", "from": "active", "uses": 1}', 'one record, with how many used it');
select throws_ok($$select loyalty.stop_coupon(999999999, 'test')$$, 'KP387', null, 'no such coupon');

select * from finish();
rollback;
