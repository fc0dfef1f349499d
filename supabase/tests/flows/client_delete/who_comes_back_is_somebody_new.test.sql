begin;
select plan(4);

select tests.say(1, '/start');
create temp table gone as select id, invite_code, card_number from people.person;
select tests.press(1, 'delete_me');
select matches(tests.reply(tests.say(1, '/start')), '^👋 Hello, Anna!', 'greeted as a newcomer');

select isnt(p.id, g.id, 'with a new number') from people.person p, gone g where p.telegram_id = 1;
select isnt(p.invite_code, g.invite_code, 'a new code') from people.person p, gone g where p.telegram_id = 1;
select isnt(p.card_number, g.card_number, 'and a new card') from people.person p, gone g where p.telegram_id = 1;

select * from finish();
rollback;
