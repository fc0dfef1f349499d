begin;
select plan(2);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select core.set_setting('admin_chat_id', '"42"', 'test');
select pg_temp.hook('make', 'payment');
select webhooks.emit('payment', null, '{}') from generate_series(1, 12);
create function pg_temp.fail(p_id bigint) returns void language sql as $$
  select webhooks.report(jsonb_build_array(jsonb_build_object('id', p_id, 'outcome', 'retry', 'status_code', 404, 'error', 'answered 404'))) $$;
select pg_temp.fail(id) from (select id from webhooks.delivery order by id limit 9) d;
select is((select count(*) from gateway.outbox where bot_id = 'admin'), 0::bigint, 'nine say nothing');
select pg_temp.fail(id) from (select id from webhooks.delivery order by id offset 9) d;
select is((select count(*) from gateway.outbox where bot_id = 'admin' and payload ->> 'text' like '%answered 404%'), 1::bigint, 'ten do, once');

select * from finish();
rollback;
