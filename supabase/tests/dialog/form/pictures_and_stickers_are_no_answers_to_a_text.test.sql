begin;
select plan(5);

select tests.add_probe('[{}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select matches(tests.reply(tests.send(1, content)), '^⚠️ That did not work', content::text)
from (values ('{"sticker": {"file_id": "x"}}'::jsonb), ('{"photo": [{"file_id": "x"}]}'), ('{"voice": {"file_id": "x"}}'), ('{"contact": {"phone_number": "1", "user_id": 1}}')) v (content);
select is(tests.place(1), 'client.probe:1', 'the question stands');

select * from finish();
rollback;
