begin;
select plan(11);

select core.set_clock('2026-11-20 12:00+02');
select loyalty.stop_coupon(loyalty.add_coupon('SPRING', null, 'Spring', 50, 'test'), 'test');
select throws_ok($$select loyalty.add_coupon('abc', null, 'x', 50, 'test')$$, 'KP378', null, 'too short a code');
select throws_ok($$select loyalty.add_coupon('ВЕСНА', null, 'x', 50, 'test')$$, 'KP378', null, 'letters that are not Latin');
select throws_ok($$select loyalty.add_coupon(null, null, 'x', 50, 'test')$$, 'KP378', null, 'no code');
select throws_ok($$select loyalty.add_coupon('FALL', null, ' ', 50, 'test')$$, 'KP378', null, 'no name');
select throws_ok($$select loyalty.add_coupon('FALL', null, 'x', 0, 'test')$$, 'KP378', null, 'no points');
select throws_ok($$select loyalty.add_coupon('FALL', null, 'x', 50, 'test', p_max_uses => 0)$$, 'KP378', null, 'for nobody');
select throws_ok($$select loyalty.add_coupon('FALL', null, 'x', 50, 'test', p_valid_to => '2026-11-20 12:00+02')$$, 'KP378', null, 'over at its beginning');
select throws_ok($$select loyalty.add_coupon('spring', null, 'x', 50, 'test')$$, 'KP379', null, 'the code of a stopped one');
select throws_ok($$select loyalty.add_coupon('FALL', 999999999, 'x', 50, 'test')$$, 'KP300', null, 'a partner that is none');
select is((select count(*) from loyalty.coupon), 1::bigint, 'no coupon');
select is((select count(*) from core.audit a where a.action = 'add.coupon'), 1::bigint, 'and no record of one');

select * from finish();
rollback;
