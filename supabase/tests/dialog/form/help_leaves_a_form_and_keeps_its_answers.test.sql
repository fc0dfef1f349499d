begin;
select plan(6);

select tests.add_probe('[{}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');
create temp table left_form as select tests.say(1, '/help') as got;

select matches(tests.replies(got), '^Put aside\. .* // ❓', 'the person is told so, then helped') from left_form;
select is(got #> '{deliveries,0,payload,reply_markup}', '{"remove_keyboard": true}', 'the question''s keyboard goes') from left_form;
select is(tests.place(1), 'client.help:2', 'the form is left, its place kept');
select matches(tests.reply(tests.say(1, 'two')), 'You stopped at step 2 of 2', 'the next text gets the offer to go on');
select is(tests.draft(1), '{"q1": "one"}', 'and is no answer');
select matches(tests.reply(tests.say(1, '/probe')), 'You stopped at step 2 of 2', 'so does beginning the form again');

select * from finish();
rollback;
