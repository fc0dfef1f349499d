begin;
select plan(1);

select tests.say(1, '/start');
select tests.report(id, 'answered') from gateway.outbox;
select gateway.notify(tests.person(1), 'client', null, 'client.help');

select is(tests.say(1, '/balance') #>> '{answer,method}', 'sendMessage', 'an answer goes first');

select * from finish();
rollback;
