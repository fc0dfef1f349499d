begin;
select plan(7);

select tests.add_probe('[{}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');

select is(tests.reply(tests.say(1, '/balance')), '💰 You have <b>100</b> points.', 'the balance is shown');
select is(tests.place(1), 'client.probe:1', 'the question stands');
select is(tests.methods(tests.press(1, 'history')), 'editMessageText', 'a button of it works too');
select is(tests.place(1), 'client.probe:1', 'and the question still stands');
select tests.say(1, 'one');
select is(tests.draft(1), '{"q1": "one"}', 'the next text is its answer');
select matches(tests.reply(tests.say(1, '/nonsense')), '^I did not get that', 'a command that is none is said to be so');
select is(tests.place(1), 'client.probe:2', 'and changes nothing either');

select * from finish();
rollback;
