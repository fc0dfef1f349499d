begin;
select plan(4);

select tests.add_probe('[{"type": "amount"}, {"type": "amount", "optional": true}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');

select matches(tests.reply(tests.say(1, 'Skip')), '^⚠️ It takes an amount', 'a mandatory one is asked again');
select is(tests.place(1), 'client.probe:1', 'and the step stays');
select tests.say(1, '5');
select matches(tests.reply(tests.say(1, 'Skip')), E'Answer: <b>5</b>\nAnswer: <b>not given</b>', 'an optional one is shown as not given');
select is(tests.draft(1), '{"q1": 5, "q2": null}', 'and kept as null');

select * from finish();
rollback;
