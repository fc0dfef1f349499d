begin;
select plan(4);

select tests.say(1, '/start');
create temp table code as select invite_code from people.person;
select matches(tests.reply(tests.say(2, '/start ref_' || invite_code)), 'You came by invitation', 'a newcomer') from code;
select is((select inviter_id from people.person where telegram_id = 2), tests.person(1), 'has an inviter');
select matches(tests.reply(tests.say(3, '/start ref_' || lower(invite_code))), 'You came by invitation', 'also by a link in small letters') from code;
select is((select inviter_id from people.person where telegram_id = 3), tests.person(1), 'has one too');

select * from finish();
rollback;
