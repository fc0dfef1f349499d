begin;
select plan(2);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(1, '/start', 'partner');
select loyalty.apply(tests.person(1), 'Зерно', 'coffee', 'Kyiv', '+380501234567');
create temp table alert as select payload #> '{reply_markup,inline_keyboard,0}' as line from gateway.outbox where bot_id = 'admin' and chat_id = 42;
select is((line #>> '{0,text}') || (line #>> '{1,text}'), '✅ Одобрить✖️ Отклонить', 'in the language of alerts') from alert;
select matches(tests.reply(tests.press(42, line #>> '{0,callback_data}', 'admin')), 'Зерно', 'and they lead to the application') from alert;

select * from finish();
rollback;
