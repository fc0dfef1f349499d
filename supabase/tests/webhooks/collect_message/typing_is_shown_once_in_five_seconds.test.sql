begin;
select plan(5);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('make', 'message_batch');
select tests.say(1, '/help');
select is(tests.methods(tests.say(1, 'hello there')), 'sendChatAction', 'typing, and not a word');
select is(tests.methods(tests.say(1, 'are you there?')), '', 'once');
update webhooks.batch set typing_at = typing_at - interval '6 seconds';
select is(tests.methods(tests.say(1, 'hm')), 'sendChatAction', 'and again after five seconds');
delete from gateway.outbox;
update webhooks.batch set typing_at = typing_at - interval '6 seconds';
select webhooks.flush_batches();
select is((select string_agg(method || ' ' || chat_id, ',') from gateway.outbox), 'sendChatAction 1', 'also while the person waits');
select is((select jsonb_array_length(messages) from webhooks.batch), 3, 'all is kept');

select * from finish();
rollback;
