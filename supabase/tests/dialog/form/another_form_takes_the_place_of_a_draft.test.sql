begin;
select plan(2);

select tests.add_probe('[{}]');
select tests.say(1, '/start');
select tests.say(1, 'Anna');

select matches(tests.replies(tests.say(1, '/probe')), 'Question', 'a second form begins');
select is(tests.draft(1), '{}', 'with a draft of its own');

select * from finish();
rollback;
