begin;
select plan(5);

select tests.add_probe('[{}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');

select is(split_part(tests.replies(tests.say(1, '◀️ Back')), ' // ', 1), 'Cancelled, nothing was saved.', 'without an answer nothing is kept');
select is(tests.place(1), 'client.home', 'the menu follows');
select tests.say(1, '/probe');
select tests.say(1, 'one');
select tests.say(1, '◀️ Back');
select is(split_part(tests.replies(tests.say(1, '◀️ Back')), ' // ', 1), 'Put aside. Your answers are kept; you can go on at any moment.', 'with one, the draft is');
select is(tests.draft(1), '{"q1": "one"}', 'kept');
select is(tests.place(1), 'client.home:1', 'at its place');

select * from finish();
rollback;
