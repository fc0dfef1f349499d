begin;
select plan(6);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('a', 'payment');
select webhooks.emit('payment', null, '{}');
select throws_ok(format('select webhooks.redeliver(%s, ''test'')', id), 'KP503', null, 'not what is on its way') from webhooks.delivery;
select webhooks.report(jsonb_build_array(jsonb_build_object('id', id, 'outcome', 'dead', 'error', 'a private address'))) from webhooks.claim(1);
select webhooks.redeliver(id, 'person:5') from webhooks.delivery;
update webhooks.endpoint set next_at = null;
select is((select attempts::integer from webhooks.claim(8)), 1, 'with all its tries');
select is((select actor from core.audit where action = 'redeliver.webhook'), 'person:5', 'in somebody''s name');
select webhooks.set_enabled(id, false, 'test') from webhooks.endpoint;
select throws_ok(format('select webhooks.redeliver(%s, ''test'')', id), 'KP503', null, 'not to an endpoint that is off') from webhooks.delivery;
select throws_ok(format('select webhooks.send_test(%s)', id), 'KP501', null, 'which gets no test either') from webhooks.endpoint;
select throws_ok('select webhooks.set_enabled(-1, true, ''test'')', 'KP501', null, 'nor is one switched that is not there');

select * from finish();
rollback;
