begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table got as select tests.say(7002, '/start c_' || tests.card(), 'partner') as r;
select matches(tests.reply(r), E'^👤 <b>Anna</b>, Bronze\n400 points in the wallet\n\n.*How much is the bill') from got;
create temp table screen as select tests.say(7002, '1 250,50', 'partner') as r;
select is(tests.reply(r), E'👤 <b>Anna</b>, Bronze\n🧾 Bill: <b>1,250.50\u00A0₴</b>\n\n⭐ Earns <b>62</b> points\n• 5% of 1,250.50\u00A0₴: +62 points\n• 62 points are good until the end of 30 Nov 2027\n💎 Points can pay: up to 400\n📅 4,938 points will be left of your daily limit\n\nThe client''s balance: 400 → <b>462</b>') from screen;
select is(tests.keyboard(r), '💎 Pay 400 points: ask the client | ✏️ Another number, 🔢 The client has a code | ✅ Enter the purchase | ◀️ Back, ✖️ Cancel') from screen;
select is(tests.balance(), 400::bigint, 'nothing is posted before the confirmation');
create temp table done as select tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner') as r from screen;
select matches(tests.replies(r), '✅ Anna: \+62 points for 1,250\.50.₴\. Purchase no\. [0-9]+ // A mistake\? You can undo it until 12:01:00') from done;
select is(tests.keyboard(r), '↩️ Undo the purchase | 🧾 Next client, 🏠 Menu') from done;
select is(tests.balance(), 462::bigint, 'the points are there');
select is((select cashier_id from loyalty.purchase), tests.who('vera'), 'by this cashier');
select matches(tests.told(7001, 'client'), 'Zerno.*Earned: \+62', 'the client is told');

select * from finish();
rollback;
