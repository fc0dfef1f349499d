begin;
select plan(5);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('make', 'message_batch', 'member');
select tests.say(1, '/help');
select tests.say(1, 'my first secret');
update webhooks.batch set due_at = clock_timestamp();
select webhooks.flush_batches();
select webhooks.report(jsonb_agg(jsonb_build_object('id', id, 'outcome', 'delivered', 'reply', 'I keep it'))) from webhooks.claim(8);
select tests.say(1, 'my second secret');
update webhooks.batch set due_at = clock_timestamp();
select webhooks.flush_batches();
select tests.say(1, 'my third secret');
select people.delete_person(tests.person(1));
select is((select count(*) from webhooks.batch), 0::bigint, 'what they wrote is dropped');
select is((select (body -> 'data') - 'person_id' from webhooks.event order by id desc limit 1),
  '{"action": "left", "user_id": 1, "name": null, "username": null, "locale": "en"}', 'and a receiver learns whom to forget');
select is((select string_agg(d.outcome, ',' order by d.id) from webhooks.delivery d join webhooks.event v on v.id = d.event_id where v.type = 'message_batch'),
  'delivered,dropped', 'what was on its way is stopped');
select is((select array_agg(distinct body) from webhooks.event where type = 'message_batch'), array['{"type": "message_batch"}'::jsonb], 'and nothing of it is kept');
select is((select count(*) from webhooks.delivery where reply is not null), 0::bigint, 'nor of the replies');

select * from finish();
rollback;
