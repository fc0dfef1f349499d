begin;
select plan(9);

select core.set_setting('admin_chat_id', '"-1001234567890"', 'test');
select tests.say(u, '/start', 'admin') from unnest(array[7, 8]) u;
update people.person set name = 'Person' || telegram_id where true;
select gateway.alert_admin('loyalty.alert.flag', '{"id": "1", "what": "x", "person": "1", "cashier": "2", "purchase": "3"}');
select is((select count(*) from gateway.outbox where chat_id = -1001234567890), 1::bigint, 'alerts go to the group');
select matches(tests.reply(tests.say(7, '/start', 'admin')), 'for administrators only', 'and nobody is an administrator by it');

select ops.name_admin(7);
select matches(tests.reply(tests.say(7, '/start', 'admin')), '^🛠 <b>Kopilka', 'whom the operator named is one');
select ok(flows.adm_is_chief(tests.person(7)), 'and a chief');
select matches(tests.reply(tests.press(7, 'adm', 'admin')), '⭐ Person7, chief', 'as the list says');
select matches(tests.reply(tests.press(7, 'adm_invite', 'admin')), 'admin_[A-Z0-9]{26}', 'who invites others');
insert into flows.admin (person_id, named_by, named_at) values (tests.person(8), tests.person(7), core.now());
select ok(not flows.adm_is_chief(tests.person(8)), 'whom a chief named is none');
select core.set_setting('admin_chat_id', '"8"', 'test');
select ok(flows.adm_is_chief(tests.person(8)), 'but for the private chat of the setting');
select ok(flows.adm_is_chief(tests.person(7)), 'beside whom the operator''s stay chiefs');

select * from finish();
rollback;
