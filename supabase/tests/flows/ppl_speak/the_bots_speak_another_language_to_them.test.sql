begin;
select plan(5);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');

select is(tests.keyboard(tests.press_about('ppl_language')), 'Русский, Українська, English | ◀️ To the card | 🏠 Menu', 'the choice');
select matches(tests.reply(tests.press_about('ppl_speak', '.uk')), 'Language: Українська', 'chosen');
select matches(tests.reply(tests.say(7, '/balance')), 'На вашому рахунку', 'spoken');
select is((select detail from core.audit where action = 'set.language'), '{"old": "en", "new": "uk"}', 'on record');
select matches(tests.press_about('ppl_speak', '.de') #>> '{answer,text}', 'expired', 'no language of ours');

select * from finish();
rollback;
