begin;
select plan(3);

select tests.say(1, '/start', 'client', 10);

select is(tests.methods(tests.say(1, '/start', 'partner', 10)), 'sendMessage', 'the other bot answers');
select is((select count(*) from people.person), 1::bigint, 'to the same person');
select is((select count(*) from dialog.session), 2::bigint, 'in a conversation of its own');

select * from finish();
rollback;
