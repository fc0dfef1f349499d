begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001}');
select tests.say(7002, '/start');
select tests.say(7002, '/start ref_' || (select invite_code from anna));
select is((select inviter_id from people.person where telegram_id = 7002), null, 'the bot had seen them');
select tests.say(7003, '/start ref_' || (select invite_code from anna));
select is((select inviter_id from people.person where telegram_id = 7003), (select id from anna), 'at the very first contact');

select * from finish();
rollback;
