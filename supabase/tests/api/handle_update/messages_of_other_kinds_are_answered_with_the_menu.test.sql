begin;
select plan(10);

select tests.say(1, '/start');
select tests.say(1, '/cancel');
select matches(tests.reply(tests.send(1, content)), '^I did not get that', content::text)
from (values ('{"sticker": {"file_id": "s"}}'::jsonb), ('{"voice": {"file_id": "v"}}'), ('{"location": {"latitude": 1, "longitude": 2}}'), ('{"document": {"file_id": "d"}}'),
  ('{"dice": {"emoji": "🎲", "value": 6}}'), ('{"photo": [{"file_id": "p"}], "caption": "look"}'), ('{"contact": {"phone_number": "1", "first_name": "x"}}'),
  ('{"web_app_data": {"data": "{}", "button_text": "x"}}'), ('{"text": "/привет"}')) v (content);
select is((select count(*) from gateway.failures), 0::bigint, 'nothing failed');

select * from finish();
rollback;
