begin;
select plan(13);

select throws_ok('select ops.name_admin(7)', 'KP102', null, 'who never wrote to a bot cannot be named');
select tests.say(7, '/start', 'admin');
update people.person set name = 'Boris' where telegram_id = 7;
select is(ops.name_admin(7), format('Boris (no. %s) is a chief administrator now; a bot tells them', tests.person(7)), 'named, without any setting');
select is(core.setting_text('admin_chat_id'), '', 'there is none');
select results_eq($$select method::text from gateway.outbox where bot_id = 'admin' and chat_id = 7 and (method = 'setMyCommands' or payload ->> 'text' ~ '^👮 You are an administrator') order by id$$,
  $$values ('setMyCommands'), ('sendMessage')$$, 'they are told, and have an administrator''s commands');
select matches(tests.reply(tests.say(7, '/status', 'admin')), 'People: 1', 'they are one');
select is((select actor || ' ' || subject from core.audit where action = 'name.admin'), 'operator person:' || tests.person(7), 'on record');
select ops.name_admin(7);
select is((select count(*) from flows.admin), 1::bigint, 'once more is the same');

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select matches(tests.press(42, 'adm_remove:' || tests.person(7), 'admin') #>> '{answer,text}', 'expired', 'no other chief removes whom the operator named');
select is(ops.dismiss_admin(7), format('Boris (no. %s) is no administrator any more', tests.person(7)), 'the operator does');
select matches(tests.reply(tests.say(7, '/status', 'admin')), 'for administrators only', 'a stranger again');
select is(ops.dismiss_admin(7), format('Boris (no. %s) was not named an administrator', tests.person(7)), 'twice is said');
select throws_ok('select ops.dismiss_admin(8)', 'KP102', null, 'nor dismissed');
select people.block(tests.person(7), 'test', 'tricks');
select throws_ok('select ops.name_admin(7)', 'KP652', null, 'who is blocked is not named');

select * from finish();
rollback;
