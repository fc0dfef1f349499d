begin;
select plan(1);

-- "bot can't initiate conversation with a user": no my_chat_member tells of the person's first /start.
select tests.say(1, '/start', 'partner');
select gateway.set_reachable('client', 1, 'Forbidden: bot can''t initiate conversation with a user');
select tests.say(1, '/start', 'client');

select is(gateway.notify(tests.person(1), 'client', null, 'client.help'), true, 'who has written can be written to');

select * from finish();
rollback;
