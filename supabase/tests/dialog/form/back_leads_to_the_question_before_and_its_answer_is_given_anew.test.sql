begin;
select plan(5);

select tests.add_probe('[{}, {}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');
select tests.say(1, 'two');

select matches(tests.reply(tests.say(1, '◀️ Back')), 'Step 2 of 3', 'from the third to the second');
select matches(tests.reply(tests.say(1, '◀️ Back')), 'Step 1 of 3', 'to the first');
select is(tests.draft(1), '{"q1": "one", "q2": "two"}', 'what was answered is kept until it is answered anew');
select tests.say(1, 'uno');
select is(tests.draft(1), '{"q1": "uno", "q2": "two"}', 'then it is replaced');
select is(tests.place(1), 'client.probe:3', 'and what is answered is not asked again');

select * from finish();
rollback;
