begin;
select plan(13);

select webhooks.add_endpoint('crm', 'https://crm.example.com:8443/secret-path?key=1', '{payment}', 'test');
create temp table hook as select id, secret from webhooks.endpoint;
select webhooks.rotate_secret(id, 'test') from hook;
select webhooks.emit('payment', null, '{}') from generate_series(1, 2);
update webhooks.delivery set outcome = 'dead', finished_at = clock_timestamp() where id = (select min(id) from webhooks.delivery);
select webhooks.remove_endpoint(id, 'person:5') from hook;

select is((select (url, secret, old_secret, enabled, disabled_reason)::text from webhooks.endpoint), '(https://crm.example.com:8443,,,f,removed)',
  'keys and path are forgotten');
select is(webhooks.wants('payment'), false, 'it wants nothing');
select is((select array_agg(outcome::text order by id) from webhooks.delivery), '{dismissed,dropped}', 'what was dead and what waited is over');
select is((select count(*) from webhooks.problems()), 0::bigint, 'and no problem');
select is((select detail ->> 'name' from core.audit where action = 'remove.webhook' and actor = 'person:5'), 'crm', 'somebody did it');
select throws_ok(format('select webhooks.%s', call), 'KP501', null, 'gone for ' || call)
from hook, unnest(array[format('remove_endpoint(%s, ''test'')', id), format('set_enabled(%s, true, ''test'')', id),
  format('rotate_secret(%s, ''test'')', id), format('redeliver(%s, ''test'')', (select min(id) from webhooks.delivery)), 'secret_of(''crm'')']) call;
select is(api.webhook_secret((select id from hook)), null, 'there is nothing to show');

update webhooks.endpoint set removed_at = removed_at - interval '31 days';
select webhooks.prune();
select is((select count(*) from webhooks.endpoint), 1::bigint, 'it stays while there is something that it was told');
delete from webhooks.delivery;
select webhooks.prune();
select is((select count(*) from webhooks.endpoint), 0::bigint, 'then it goes');

select * from finish();
rollback;
