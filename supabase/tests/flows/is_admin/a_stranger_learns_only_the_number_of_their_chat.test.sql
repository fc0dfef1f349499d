begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select matches(tests.reply(tests.say(7, said, 'admin')), 'for administrators only.*<code>7</code>', said)
from unnest(array['/start', '/status', '/settings', 'let me in']) said;
select matches(tests.reply(tests.press(7, 'status', 'admin')), 'for administrators only', 'by button');
select matches(tests.reply(tests.press(7, 'lang:uk', 'admin')), 'for administrators only', 'no button does anything');
select is((select locale::text from people.person where telegram_id = 7), 'en', 'not even the language');
select matches(tests.reply(tests.send(7, '{"sticker": {}}', 'admin')), 'for administrators only', 'nor does a sticker');
select is(tests.keyboard(tests.say(7, '/start', 'admin')), null, 'there is nothing to press');

select * from finish();
rollback;
