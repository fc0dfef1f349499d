begin;
select plan(2);

select tests.say(1, '/start');
select gateway.set_reachable('client', 1, 'Forbidden');

select is(gateway.notify(tests.person(1), 'client', null, 'client.help'), false, 'by the bot that is blocked');
select is(gateway.notify(tests.person(1), 'partner', null, 'client.help'), true, 'by another one it is');

select * from finish();
rollback;
