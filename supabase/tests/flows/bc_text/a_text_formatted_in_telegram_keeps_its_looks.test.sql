begin;
select plan(3);

update core.setting set value = '"900"' where key = 'admin_chat_id';
select tests.say(900, '/start', 'admin'), tests.press(900, 'bc_new', 'admin');
select ok(tests.reply(tests.say(900, '2 < 3 <b>', 'admin')) ~ '^⚠️', 'a text without formatting is HTML');
select tests.send(900, '{"text": "2 < 3, really", "entities": [{"type": "bold", "offset": 7, "length": 6}]}', 'admin');
select is(tests.draft(900, 'admin') ->> 'text', '2 &lt; 3, <b>really</b>', 'one that was formatted in Telegram is what it looks like');
select tests.say(900, 'Skip', 'admin'), tests.say(900, 'Skip', 'admin');
select is((select text from outreach.broadcast), '2 &lt; 3, <b>really</b>', 'and goes out so');

select * from finish();
rollback;
