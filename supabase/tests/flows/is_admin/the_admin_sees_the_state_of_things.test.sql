begin;
select plan(5);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(1, '/start');
select tests.say(2, '/start');
select people.register(tests.person(1), 'Anna', '+380501234567', null);
select tests.report(id, 'sent') from gateway.outbox;

select matches(tests.keyboard(tests.say(42, '/start', 'admin')), '📊 Status \| 🌐 Language, ❓ Help$', 'the menu');
select tests.report(id, 'dead', '{"error_code": 400}', 'admin') from gateway.outbox where bot_id = 'admin' and method = 'sendMessage';
select matches(tests.reply(tests.press(42, 'status', 'admin')), E'People: 3, with a card: 1\n.*⚠️ Not delivered: 1, not handled: 0', 'by button');
select matches(tests.reply(tests.say(42, '/status', 'admin')), 'People: 3, with a card: 1', 'by command');
select is(tests.reply(tests.press(42, 'lang:uk', 'admin')), '🛠 <b>Копілка: керування</b>', 'in their language');
select matches(tests.reply(tests.say(42, 'hello', 'admin')), '^Я не зрозумів', 'what nobody asked for is said to be so');

select * from finish();
rollback;
