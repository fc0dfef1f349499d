begin;
select plan(12);

select tests.add_probe('[{}, {}]');
select tests.say(1, '/help');
select matches(tests.reply(tests.say(1, 'hello')), 'did not get that', 'nobody wants it: the bot says so');
select webhooks.add_endpoint('make', 'https://hook.example.com/', '{message_batch}', 'test');
select is(tests.methods(tests.say(1, 'hello')), 'sendChatAction', 'who is listened to sees typing');
select is(tests.place(1), 'client.home', 'and stays where they were');
select is((select handler from dialog.step_log order by id desc limit 1), 'dialog.collect', 'which is noted');
select isnt(tests.reply(tests.send(1, '{"photo": [{"file_id": "A", "file_unique_id": "U", "width": 1, "height": 1, "file_size": 1}]}')), null, 'a photo is answered as ever');
select isnt(tests.reply(tests.say(1, '/nonsense')), null, 'and so is a command');
select isnt(tests.reply(tests.say(1, 'hello', 'partner')), null, 'and the partner bot');
select tests.say(1, '/probe');
select tests.say(1, 'an answer');
select is(tests.draft(1), '{"q1": "an answer"}', 'a form''s answer is the form''s');
select tests.say(1, '/help');
select is(tests.methods(tests.say(1, 'a question')), '', 'of a form put aside it is not: collected');
select is((select string_agg(m ->> 'text', '|' order by n) from webhooks.batch, jsonb_array_elements(messages) with ordinality x (m, n)), 'hello|a question', 'only free texts are');
select tests.say(1, '/cancel');
select tests.say(1, '/probe');
update dialog.session set expires_at = core.now() - interval '1 minute' where user_id = 1;
select isnt(tests.reply(tests.say(1, 'late answer')), null, 'whoever answers a form too late is offered its draft');
select is((select jsonb_array_length(messages) from webhooks.batch), 2, 'and is not forwarded');

select * from finish();
rollback;
