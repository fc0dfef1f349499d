begin;
select plan(3);

select tests.add_probe('[{}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');
select tests.say(1, '/help');
create temp table offer as select tests.say(1, 'hello again') as got;
create temp table restarted as select tests.press(1, tests.data_of(got, '🔄 Start over')) as got from offer;

select matches(tests.reply(got), 'Step 1 of 2', 'the first question') from restarted;
select is(tests.draft(1), '{}', 'with nothing answered');
select tests.press(1, tests.data_of(got, '▶️ Continue')) from offer;
select is(tests.place(1), 'client.probe:1', 'the other button of the offer is stale');

select * from finish();
rollback;
