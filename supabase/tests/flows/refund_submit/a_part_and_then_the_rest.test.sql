begin;
select plan(11);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.serve('200');
create temp table sold as select id from loyalty.purchase;
create temp table list as select tests.press(7003, 'refund', 'partner') as r;
select matches(tests.keyboard(r), E'^12:00 · 200\u00A0₴ · Anna \\| 🔎 By receipt number', 'any of the staff sees the day''s purchases') from list;
select matches(tests.reply(tests.press(7003, tests.data_of(r, E'12:00 · 200\u00A0₴ · Anna'), 'partner')), '^↩️ № [0-9]+, Anna, 200.₴.*How much of the bill') from list;
select matches(tests.reply(tests.say(7003, '201', 'partner')), '^That is more than is left of the bill');
select tests.say(7003, '50', 'partner');
create temp table confirm as select tests.say(7003, 'The client returned the goods', 'partner') as r;
select matches(tests.reply(r), E'Refund: <b>50.₴</b>\nReason: The client returned the goods\n\nEarned, taken back: 2 points\nSpent, given back: 0 points\nThe client''s balance will be: <b>408</b>') from confirm;
select is(tests.balance(), 410::bigint, 'nothing before the confirmation');
select matches(tests.replies(tests.press(7003, tests.data_of(r, '↩️ Refund it'), 'partner')), '✅ 50.₴ refunded .*Taken back: 2 points') from confirm;
select is(tests.balance(), 408::bigint, 'as the screen said');
select tests.press(7002, 'refund_number', 'partner');
select tests.say(7002, '№ ' || id, 'partner') from sold;
select tests.say(7002, 'Skip', 'partner');
create temp table rest as select tests.say(7002, 'Something else', 'partner') as r;
select matches(tests.reply(r), 'Refund: <b>150.₴</b>', 'skipped it is the rest') from rest;
select tests.press(7002, tests.data_of(r, '↩️ Refund it'), 'partner') from rest;
select is(tests.balance(), 400::bigint, 'all of it');
select is((select string_agg(reason, ', ' order by id) from loyalty.refund), 'returned, other');
select tests.press(7002, 'refund_number', 'partner');
select matches(tests.reply(tests.say(7002, id::text, 'partner')), '^That is more than is left of the bill', 'nothing is left') from sold;

select * from finish();
rollback;
