begin;
select plan(9);

create function pg_temp.nothing() returns jsonb language sql as $$
  select '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}'::jsonb
$$;
update gateway.bot set username = 'KopilkaBot' where id = 'client';
select is(api.handle_update('client', tests.update_of(1, content || '{"chat": {"id": -1001, "type": "group"}}')), pg_temp.nothing(), content::text)
from (values ('{"text": "hello"}'::jsonb), ('{"text": "/start@OtherBot"}'), ('{"photo": [{"file_id": "x"}]}'), ('{"new_chat_title": "Friends"}'),
  ('{"new_chat_members": [{"id": 5}]}'), ('{"contact": {"phone_number": "+380501234567", "user_id": 1}}')) v (content);
select is((select count(*) from gateway.inbox where outcome = 'ignored'), 6::bigint, 'noted as ignored');
select is((select count(*) from gateway.inbox where update is not null), 0::bigint, 'what they said is not kept');
select is((select count(*) from people.person), 0::bigint, 'nobody is made of it');

select * from finish();
rollback;
