begin;
select plan(3);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('make', 'message_batch');
select tests.say(1, '/help');
select tests.say(1, repeat('字', 4096));
select is((select count(*) from webhooks.event), 0::bigint, 'one is collected');
select tests.say(1, repeat('字', 4000));
select is((select count(*) from webhooks.event), 1::bigint, 'what would not fit any more goes into the next');
select cmp_ok((select max(octet_length(body::text)) from webhooks.event), '<', 20480, 'each within the limit');

select * from finish();
rollback;
