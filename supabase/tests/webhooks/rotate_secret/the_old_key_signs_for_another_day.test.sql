begin;
select plan(6);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select throws_ok('select webhooks.rotate_secret(1, ''test'')', 'KP501', null, 'of no endpoint');
select throws_ok('select webhooks.secret_of(''nobody'')', 'KP501', null, 'nor is one shown');
select pg_temp.hook('make', 'payment');
create temp table old as select webhooks.secret_of('make') as secret;
select is((select octet_length(decode(substr(secret, 7), 'base64')) from old), 32, 'a key has 32 bytes');
create temp table new as select webhooks.rotate_secret(id, 'test') as secret from webhooks.endpoint;
select webhooks.emit('payment', null, '{}');
select is((select api.claim_webhooks(8) #> '{deliveries,0,secrets}'), (select to_jsonb(array[n.secret, o.secret]) from new n, old o), 'both sign');
select is(webhooks.secret_of('make'), (select secret from new), 'the operator is shown the new one');
update webhooks.endpoint set old_secret_until = clock_timestamp(), next_at = null;
update webhooks.delivery set due_at = clock_timestamp();
select is((select api.claim_webhooks(8) #> '{deliveries,0,secrets}'), (select to_jsonb(array[secret]) from new), 'then only the new one');

select * from finish();
rollback;
