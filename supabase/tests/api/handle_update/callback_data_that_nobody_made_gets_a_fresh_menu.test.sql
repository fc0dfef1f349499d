begin;
select plan(21);

select tests.say(1, '/start');
select tests.say(1, '/cancel');
create temp table answers as
select n, data, tests.press(1, data) as got
from (values (1, 'bogus'), (2, ''), (3, ':'), (4, 'form.confirm:999'), (5, 'form.'), (6, 'lang:xx'), (7, 'lang'), (8, 'mute:everything'),
  (9, 'history:999999999999999999999'), (10, 'menu''; drop table people.person; --'), (11, '🐷:🐷'), (12, pg_catalog.repeat('x', 5000)),
  (13, 'menu:' || pg_catalog.repeat('y', 5000)), (14, 'Balance'), (15, 'form.continue:1e9')) v (n, data)
order by n;

select is(got ->> 'status', '200', coalesce(left(data, 40), '')) from answers;
select is((select array_agg(n order by n) from answers where got #>> '{answer,text}' = 'This menu has expired, here is a fresh one.'),
  '{1,2,3,4,5,6,7,8,10,11,12,14,15}', 'each without a meaning is told so');
select is((select count(*) from answers where got #>> '{deliveries,0,method}' = 'editMessageText'), 15::bigint, 'a menu takes the old one''s place');
select is((select count(*) from gateway.failures), 0::bigint, 'nothing failed');
select is((select max(length(word)) from dialog.step_log), 64, 'the log keeps 64 characters of it');
select is((select locale::text from people.person), 'en', 'no language was changed');
select is((select count(*) from people.mute), 0::bigint, 'nothing was muted');

select * from finish();
rollback;
