begin;
select plan(3);

select tests.add_probe('[{"type": "amount", "at_least": "10", "at_most": "5000"}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
create temp table before as select version, draft from dialog.session;
create temp table answer as select tests.say(1, 'a lot') as got;

select is(tests.reply(got), E'⚠️ It takes an amount from 10 to 5000, such as 1250 or 1250.50.\n\nQuestion?', 'what was wrong, and the question again') from answer;
select is(tests.place(1), 'client.probe:1', 'the step stays');
select results_eq('select version, draft from dialog.session', 'select * from before', 'nothing is kept');

select * from finish();
rollback;
