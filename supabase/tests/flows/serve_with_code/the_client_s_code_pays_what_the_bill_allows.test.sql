begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table code as select code from loyalty.open_spend_code(tests.who('anna'), 100);
select tests.say(7002, '/start c_' || tests.card(), 'partner');
create temp table screen as select tests.say(7002, '150', 'partner') as r;
select matches(tests.reply(tests.press(7002, tests.data_of(r, '🔢 The client has a code'), 'partner')), 'Write the code for paying with points') from screen;
select matches(tests.reply(tests.say(7002, 'abc', 'partner')), '^⚠️ The code has 6 digits');
select matches(tests.reply(tests.say(7002, '999999', 'partner')), '^There is no such code');
create temp table other as select code from loyalty.open_spend_code(tests.who('anna'), 100);
select matches(tests.reply(tests.say(7002, code, 'partner')), '^There is no such code', 'one that a newer one took the place of') from code;
create temp table confirm as select tests.say(7002, substr(code, 1, 3) || ' ' || substr(code, 4), 'partner') as r from other;
select matches(tests.reply(r), '💎 Paid with 75 points, in money <b>75.₴</b>.*balance: 400 → <b>328</b>') from confirm;
select is(tests.keyboard(r), '✅ Enter the purchase | ◀️ Back, ✖️ Cancel') from confirm;
select matches(tests.replies(tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner')), '✅ Anna: −75 points, in money <b>75.₴</b>, \+3 points') from confirm;
select is(tests.balance(), 328::bigint, 'the rest came back');
select matches(tests.reply(tests.say(7002, code, 'partner')), '^This code is no longer valid', 'the code is used') from other;

select * from finish();
rollback;
