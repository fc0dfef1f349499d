begin;
select plan(5);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('make', 'message_batch', 'payment');
select tests.say(1, '/help');
select tests.say(1, 'hello');
update webhooks.batch set due_at = clock_timestamp();
select webhooks.flush_batches();
select webhooks.emit('payment', tests.person(1), '{}');
delete from gateway.outbox;
create temp table given as select * from webhooks.claim(8);
create temp table said as select jsonb_agg(jsonb_build_object('id', id, 'outcome', 'delivered', 'status_code', 200, 'reply', '  <b>5 < 6</b> & {x} ')) as results from given;
select webhooks.report(results), webhooks.report(results) from said;
select is((select string_agg(payload ->> 'text', '|') from gateway.outbox), '&lt;b&gt;5 &lt; 6&lt;/b&gt; &amp; {x}', 'escaped, once, of a message batch only');
select is((select (bot_id, chat_id)::text from gateway.outbox), '(client,1)', 'by the client bot');
select is((select string_agg(coalesce(reply, '-'), '|' order by id) from webhooks.delivery), '<b>5 < 6</b> & {x}|-', 'and kept');
select is((select (failures_in_a_row, last_success_at is not null)::text from webhooks.endpoint), '(0,t)', 'a success is noted');

select tests.say(1, 'and?');
update webhooks.batch set due_at = clock_timestamp(); update webhooks.endpoint set next_at = null;
select webhooks.flush_batches();
select gateway.set_reachable('client', 1, 'blocked');
delete from gateway.outbox;
select webhooks.report(jsonb_agg(jsonb_build_object('id', id, 'outcome', 'delivered', 'reply', 'hi'))) from webhooks.claim(8);
select is((select count(*) from gateway.outbox), 0::bigint, 'who blocked the bot is told nothing');

select * from finish();
rollback;
