begin;
select plan(2);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('a', 'payment');
select webhooks.emit('payment', null, '{}') from generate_series(1, 3);
update webhooks.delivery set outcome = 'delivered', finished_at = created_at where id <> (select max(id) from webhooks.delivery);
update webhooks.event set occurred_at = occurred_at - interval '31 days' where id <> (select min(id) from webhooks.event);
update webhooks.delivery set created_at = created_at - interval '31 days' where id <> (select min(id) from webhooks.delivery);
select ops.prune();
select is((select count(*) from webhooks.delivery), 2::bigint, 'what is young, or not over, stays');
select is((select count(*) from webhooks.event), 2::bigint, 'with its event');

select * from finish();
rollback;
