begin;
select plan(5);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(1, '/start');
select tests.say(2, '/start');
select people.register(tests.person(1), 'Anna', '+380501234567', null);
select tests.report(id, 'sent') from gateway.outbox;

select is(tests.keyboard(tests.say(42, '/start', 'admin')), '📊 Status | 🌐 Language, ❓ Help', 'the menu');
select tests.report(id, 'dead', '{"error_code": 400}', 'admin') from gateway.outbox where bot_id = 'admin';
select is(tests.reply(tests.press(42, 'status', 'admin')), E'📊 People: <b>3</b>, with a card: <b>1</b>\nMessages waiting: <b>0</b>\nGiven up: <b>1</b>', 'by button');
select matches(tests.reply(tests.say(42, '/status', 'admin')), '^📊 People: <b>3</b>', 'by command');
select is(tests.reply(tests.press(42, 'lang:uk', 'admin')), '🛠 <b>Копілка: керування</b>', 'in their language');
select matches(tests.reply(tests.say(42, 'hello', 'admin')), '^Я не зрозумів', 'what nobody asked for is said to be so');

select * from finish();
rollback;
