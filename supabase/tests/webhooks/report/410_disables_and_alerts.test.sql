begin;
select plan(5);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select core.set_setting('admin_chat_id', '"42"', 'test');
select pg_temp.hook('make', 'payment');
select webhooks.emit('payment', null, '{}') from generate_series(1, 3);
select webhooks.report(jsonb_build_array(jsonb_build_object('id', c.id, 'outcome', 'retry', 'status_code', 410, 'error', 'answered 410'))) from webhooks.claim(1) c;
select is((select (enabled, disabled_reason)::text from webhooks.endpoint), '(f,gone)', 'it is switched off');
select is((select string_agg(outcome, ',' order by id) from webhooks.delivery), 'dead,dropped,dropped', 'and waits for nothing');
select matches((select payload ->> 'text' from gateway.outbox where bot_id = 'admin'), 'make.*410', 'the admin is told');
select is(webhooks.emit('payment', null, '{}'), null, 'later events are not for it');
select is((select actor || ' ' || action from core.audit where action like '%webhook' order by id desc limit 1),
  'endpoint:' || (select id from webhooks.endpoint) || ' disable.webhook', 'and the audit knows who did it');

select * from finish();
rollback;
