begin;
select plan(6);

select tests.say(1, '/start');
select matches(tests.reply(tests.say(1, repeat('я', 4096))), '^⚠️ A name takes 1 to 100 characters', 'in a form: too long for a name');
select is(tests.place(1), 'client.registration:1', 'the question stands');
select tests.say(1, '/cancel');
select matches(tests.reply(tests.say(1, repeat('🐷', 4096))), '^I did not get that', 'outside: not understood');
select matches(tests.reply(tests.say(1, '/' || repeat('a', 4095))), '^I did not get that', 'as a command: not understood');
select matches(tests.reply(tests.say(1, '/start ' || repeat('a', 4088))), 'This link no longer works', 'as the payload of a link: not found');
select is((select count(*) from gateway.failures), 0::bigint, 'nothing failed');

select * from finish();
rollback;
