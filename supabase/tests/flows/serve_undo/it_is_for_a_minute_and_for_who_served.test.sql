begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.serve('200');
create temp table sold as select id from loyalty.purchase;
select matches(tests.reply(tests.press(7003, 'serve_undo:' || id, 'partner')), '^Only the cashier who served', 'another''s') from sold;
select matches(tests.reply(tests.press(7004, 'serve_undo:' || id, 'partner')), '^You do not work for this partner', 'a stranger''s') from sold;
select matches(tests.reply(tests.press(7002, 'serve_undo:999999999', 'partner')), '^There is no such purchase', 'none');
select is(tests.balance(), 410::bigint);
select matches(tests.reply(tests.press(7002, 'serve_undo:' || id, 'partner')), '^↩️ Purchase no\. [0-9]+ \(Anna\) is undone\. Taken back: 10 points') from sold;
select matches(tests.reply(tests.press(7002, 'serve_undo:' || id, 'partner')), 'is undone', 'a second tap says the same') from sold;
select is(tests.balance(), 400::bigint);
select tests.serve('200');
select core.set_clock('2026-11-21 10:01:01+00');
select matches(tests.reply(tests.press(7002, 'serve_undo:' || (select max(id) from loyalty.purchase), 'partner')), '^It is too late to undo the purchase\. Make a refund', 'late');
select is(tests.balance(), 410::bigint);

select * from finish();
rollback;
