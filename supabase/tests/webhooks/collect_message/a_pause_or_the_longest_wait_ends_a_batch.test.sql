begin;
select plan(6);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('make', 'message_batch');
select tests.say(1, '/help');
create function pg_temp.write(p_text text) returns boolean language sql as $$
  select webhooks.collect_message(tests.person(1), 'client', 1, jsonb_build_object('message_id', 7, 'date', 1790000000, 'text', p_text)) $$;
create function pg_temp.age(p_by interval) returns void language sql as $$
  update webhooks.batch set first_at = first_at - p_by, last_at = last_at - p_by, due_at = due_at - p_by, typing_at = typing_at - p_by $$;
select pg_temp.write('a');
select is((select round(extract(epoch from due_at - first_at)) from webhooks.batch), 10::numeric, 'ten seconds after the last message');
select pg_temp.age('9 seconds');
select pg_temp.write('b');
select is((select round(extract(epoch from due_at - first_at)) from webhooks.batch), 15::numeric, 'but no later than fifteen after the first');
select pg_temp.age('4 seconds');
select is(webhooks.flush_batches(), 0::bigint, 'before that it waits');
select pg_temp.age('2 seconds');
select pg_temp.write('c');
select is((select string_agg(m ->> 'text', '' order by n) from webhooks.event, jsonb_array_elements(body -> 'messages') with ordinality x (m, n)), 'ab',
  'what comes later is the next one''s, though no job came in between');
select is((select body - 'data' - 'timestamp' - 'messages' from webhooks.event),
  '{"type": "message_batch", "event_type": "message_batch", "user_id": 1, "batch_size": 2}', 'it says whose and how many');
select pg_temp.age('20 seconds');
select is(webhooks.flush_batches(), 1::bigint, 'and the job sends what is over');

select * from finish();
rollback;
