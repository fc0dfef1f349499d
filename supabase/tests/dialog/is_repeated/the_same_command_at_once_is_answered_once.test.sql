begin;
select plan(10);

select core.set_setting('debounce_seconds', '4', 'test');
select core.set_clock('2026-11-21 12:00+02');
select matches(tests.reply(tests.say(1, '/help')), '.', 'answered');
select core.set_clock('2026-11-21 12:00:03+02');
select is(tests.say(1, '/help', 'client', 990) ->> 'answer', null, 'again within four seconds: not answered');
select is((select outcome from gateway.inbox where update_id = 990), 'ignored', 'on purpose');
select matches(tests.reply(tests.say(2, '/help')), '.', 'another person is');
select matches(tests.reply(tests.say(1, '/help', 'partner')), '.', 'another bot does');
select core.set_clock('2026-11-21 12:00:04+02');
select matches(tests.reply(tests.say(1, '/help')), '.', 'and after four seconds, which what was ignored does not prolong');
select tests.press(1, 'menu');
select matches(tests.reply(tests.say(1, '/help')), '.', 'and at once after something else');
select tests.say(1, '/start ref_A');
select matches(tests.reply(tests.say(1, '/start ref_B')), '.', 'another argument is another command');
select tests.say(1, '/cancel');
select matches(tests.reply(tests.say(1, '/cancel')), '.', '/cancel always is');
select isnt(tests.methods(tests.press(1, 'menu')) || tests.methods(tests.press(1, 'menu')), '', 'and buttons are');

select * from finish();
rollback;
