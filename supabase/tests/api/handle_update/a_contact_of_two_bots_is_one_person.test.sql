begin;
select plan(2);

select tests.say(1, '/start', 'client');
select tests.say(1, '/start', 'partner');
select tests.say(1, '/start', 'admin');

select is((select count(*) from people.person), 1::bigint, 'one person');
select is((select count(*) from dialog.session), 3::bigint, 'three conversations');

select * from finish();
rollback;
