begin;
select plan(3);

select tests.say(1, '/start');
select tests.say(2, '/start');
create temp table code as select invite_code from people.person where telegram_id = 1;

select matches(tests.reply(tests.say(2, '/start ref_' || invite_code)), 'An invitation counts for new members only', 'who was here before') from code;
select matches(tests.reply(tests.say(1, '/start ref_' || invite_code)), 'An invitation counts for new members only', 'one''s own') from code;
select is((select count(*) from people.person where inviter_id is not null), 0::bigint, 'nobody has an inviter');

select * from finish();
rollback;
