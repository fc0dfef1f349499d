begin;
select plan(3);

select tests.add_probe('[{}, {}]');
select tests.say(1, '/start');
update people.person set name = 'Anna', registered_at = core.now();
select tests.say(1, '/probe');
select tests.say(1, 'one');
create temp table started as select tests.say(1, '/start') as got;

select matches(tests.replies(got), '^Cancelled, nothing was saved\. // Welcome back, Anna!', 'the draft is gone') from started;
select is(tests.place(1), 'client.home', 'and so is the form');
select is(tests.draft(1), '{}', 'nothing is kept');

select * from finish();
rollback;
