begin;
select plan(1);

select matches(tests.reply(tests.say(7, '/start', 'admin')), 'for administrators only', 'admin_chat_id is empty');

select * from finish();
rollback;
