begin;
select plan(5);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('a', 'payment');
select pg_temp.hook('b', 'order');
select webhooks.emit('payment', null, '{}') from generate_series(1, 20);
select webhooks.emit('order', null, '{}');
select is((select count(*) from webhooks.claim(8)), 7::bigint, 'six of one endpoint, and the other''s');
select is((select round(extract(epoch from e.next_at - clock_timestamp()), 1) from webhooks.endpoint e where e.name = 'a'), 0.2, 'each takes 40 ms');
select is((select count(*) from webhooks.claim(8)), 0::bigint, 'before that there are none');
update webhooks.endpoint set next_at = clock_timestamp();
select is((select count(*) from webhooks.claim(8)), 0::bigint, 'nor while six are on their way');
update webhooks.delivery set due_at = clock_timestamp() - interval '1 day' where leased;
select is((select array_agg(distinct attempts) from webhooks.claim(8)), '{2}', 'who dies leaves them to the next, and that counts as a try');

select * from finish();
rollback;
