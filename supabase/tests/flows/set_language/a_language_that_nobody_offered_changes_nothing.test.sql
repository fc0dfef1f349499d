begin;
select plan(5);

select tests.say(1, '/start');
select is(tests.press(1, 'lang:' || code) #>> '{answer,text}', 'This menu has expired, here is a fresh one.', code)
from unnest(array['de', '', 'EN', 'ru; drop table people.person']) code;
select is((select locale::text from people.person), 'en', 'it stays');

select * from finish();
rollback;
