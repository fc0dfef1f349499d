begin;
select plan(2);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('a', 'payment');
select webhooks.emit('payment', null, '{}');
update webhooks.delivery set attempts = 9, created_at = created_at - interval '25 hours';
select webhooks.report(jsonb_agg(jsonb_build_object('id', c.id, 'outcome', 'retry', 'status_code', 429, 'retry_after', 999999999))) from webhooks.claim(1) c;
select is((select outcome::text from webhooks.delivery), 'dead', 'who is busy for days is not waited for');
select ok((select next_at from webhooks.endpoint) < clock_timestamp() + interval '25 hours', 'and no pause is longer than a day');

select * from finish();
rollback;
