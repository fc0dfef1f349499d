begin;
select plan(4);

select tests.say(1, '/start');
select people.toggle_mute(tests.person(1), 'bonuses');

select is(gateway.notify(tests.person(1), 'client', 'bonuses', 'client.help'), false, 'the muted topic');
select is(gateway.notify(tests.person(1), 'client', 'news', 'client.help'), true, 'another topic');
select is(gateway.notify(tests.person(1), 'client', null, 'client.help'), true, 'what cannot be muted');
select is((select count(*) from gateway.outbox where priority = 5), 2::bigint, 'two notices');

select * from finish();
rollback;
