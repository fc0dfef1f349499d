begin;
select plan(3);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');

select tests.press_about('ppl_adjust');
select tests.say(42, '+1001', 'admin');
create temp table asked as select tests.say(42, 'Prize', 'admin') as got;
select matches(tests.reply(got), '⚖️ That is more than 1,000 points, so a second admin must agree\.$', 'said before it is confirmed') from asked;
select matches(tests.replies(tests.press(42, tests.data_of(got, '✍️ Change points'), 'admin')), 'nobody yet who could agree: the chief has to name somebody', 'and after') from asked;
select matches(tests.keyboard(tests.press(42, 'ppl', 'admin')), '^⚖️ Adjustments', 'it waits in the menu of people');

select * from finish();
rollback;
