begin;
select plan(2);

select tests.say(1, '/start');
select tests.say(1, 'Anna');
select tests.say(2, '/start');

select is(tests.place(1), 'client.registration:2', 'one is ahead');
select is(tests.place(2), 'client.registration:1', 'the other has just begun');

select * from finish();
rollback;
