begin;
select plan(13);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table home as select tests.say(7001, '/pay') as r;
select is(tests.keyboard(r), '🔢 A code for 400 points, ✏️ Another number | 💳 My card, 🏠 Menu') from home;
create temp table code as select tests.press(7001, tests.data_of(r, '🔢 A code for 400 points')) as r from home;
select matches(tests.reply(r), E'<b><code>[0-9]{3} [0-9]{3}</code></b>\n\nFor 400 points, until 12:05') from code;
select is(tests.balance(), 0::bigint, 'put aside');
select is(tests.press(7001, tests.data_of(r, '✖️ Cancel: 400 points back')) #>> '{answer,text}', 'Cancelled, points given back: 400') from code;
select is(tests.balance(), 400::bigint);
select tests.press(7001, 'spend_amount');
select matches(tests.reply(tests.say(7001, '401')), 'points', 'more than the wallet has');
select is(tests.balance(), 400::bigint);
select matches(tests.replies(tests.say(7001, '25')), '✅ 25 points set aside, the code is ready');
select matches(tests.reply(tests.press(7004, 'spend_cancel:' || (select max(id) from loyalty.spend))), 'for another client', 'another''s');
select is(tests.balance(), 375::bigint);
select matches(tests.reply(tests.say(7004, '/pay')), 'There is nothing to pay with yet: you have 0 points');
create temp table asked as select * from loyalty.ask_spend((select id from loyalty.partner), tests.who('vera'), tests.who('anna'), 10000, 20);
create temp table request as select tests.say(7001, '/pay') as r;
select matches(tests.reply(r), 'Zerno asks for 20 points for a bill of 100.₴\. You can answer until 12:03') from request;
select is(tests.keyboard(r), '✅ Yes, pay 20 points | ✖️ No, keep my points | 💳 My card, 🏠 Menu') from request;

select * from finish();
rollback;
