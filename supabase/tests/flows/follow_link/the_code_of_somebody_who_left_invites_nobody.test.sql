begin;
select plan(2);

select tests.say(1, '/start');
create temp table code as select invite_code from people.person;
select tests.press(1, 'delete_me');

select matches(tests.reply(tests.say(2, '/start ref_' || invite_code)), 'This link no longer works', 'it no longer works') from code;
select is((select inviter_id from people.person where telegram_id = 2), null, 'no inviter');

select * from finish();
rollback;
