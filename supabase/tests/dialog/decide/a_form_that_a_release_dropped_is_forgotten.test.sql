begin;
select plan(6);

select tests.say(1, '/start');
update dialog.session set state_id = 'client.dropped', form_id = 'dropped', step = 2, draft = '{"old": "answer"}';
select matches(tests.reply(tests.say(1, 'hello')), '^I did not get that', 'a text is answered with the menu');
select is(tests.place(1), 'client.home', 'at home');
select is(tests.draft(1), '{}', 'without the draft');
update dialog.session set state_id = 'client.dropped', form_id = 'dropped', step = 2, draft = '{"old": "answer"}';
select is(tests.press(1, 'form.continue:' || (select version from dialog.session)) #>> '{answer,text}', 'This menu has expired, here is a fresh one.', 'its buttons have expired');
update dialog.session set state_id = 'client.dropped', form_id = 'dropped', step = 2, draft = '{"old": "answer"}';
select matches(tests.reply(tests.say(1, '/balance')), '^💰', 'commands work');
select is((select count(*) from gateway.failures), 0::bigint, 'nothing failed');

select * from finish();
rollback;
