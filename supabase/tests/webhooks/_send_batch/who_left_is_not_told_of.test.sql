begin;
select plan(3);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('make', 'message_batch', 'member');
select tests.say(1, '/help');
select tests.say(1, 'my secret');
select people.delete_person(tests.person(1));
select is((select count(*) from webhooks.batch), 0::bigint, 'what they wrote is dropped');
select is((select (body -> 'data') - 'person_id' from webhooks.event order by id desc limit 1),
  '{"action": "left", "user_id": 1, "name": null, "username": null, "locale": "en"}', 'and a receiver learns whom to forget');
select is((select count(*) from webhooks.event where type = 'message_batch'), 0::bigint, 'nothing of it went out');

select * from finish();
rollback;
