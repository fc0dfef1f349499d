begin;
select plan(5);

select ops.seed_settings('{"make_webhook_url": ""}');
select is((select count(*) from webhooks.endpoint), 0::bigint, 'without an address there is none');
select ops.seed_settings('{"make_webhook_url": "https://hook.eu2.make.com/abc"}');
select is((select array_length(events, 1) from webhooks.endpoint where name = 'make'), 5, 'it wants everything');
create temp table made as select secret from webhooks.endpoint;
update webhooks.endpoint set events = '{payment}';
select webhooks.set_enabled(id, false, 'test') from webhooks.endpoint;
select ops.seed_settings('{"make_webhook_url": "https://hook.eu2.make.com/def"}');
select is((select url from webhooks.endpoint), 'https://hook.eu2.make.com/def', 'a new address is taken over');
select is((select (events, enabled)::text from webhooks.endpoint), '({payment},f)', 'what the operator chose stays');
select is((select e.secret from webhooks.endpoint e), (select secret from made), 'and so does the key');

select * from finish();
rollback;
