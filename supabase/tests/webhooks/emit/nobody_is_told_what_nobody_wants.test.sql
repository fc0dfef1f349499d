begin;
select plan(5);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select is(webhooks.emit('payment', null, '{}'), null, 'without an endpoint there is no event');
select pg_temp.hook('orders', 'order');
select pg_temp.hook('all', 'order', 'payment');
select webhooks.set_enabled(pg_temp.hook('off', 'payment'), false, 'test');
select isnt(webhooks.emit('payment', null, '{"amount": "5.00"}'), null, 'one that wants it makes one');
select results_eq($$select e.name from webhooks.delivery d join webhooks.endpoint e on e.id = d.endpoint_id$$, $$values ('all')$$,
  'for those who want it and are switched on');
select is((select array_agg(k order by k) from webhooks.event v, jsonb_object_keys(v.body) k), '{data,timestamp,type}', 'as Standard Webhooks has it');
select matches((select body ->> 'timestamp' from webhooks.event), '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$', 'with its time');

select * from finish();
rollback;
