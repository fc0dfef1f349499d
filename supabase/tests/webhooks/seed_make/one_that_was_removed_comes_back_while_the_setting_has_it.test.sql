begin;
select plan(2);

select ops.seed_settings('{"make_webhook_url": "https://hook.eu2.make.com/abc"}');
create temp table old as select id, secret from webhooks.endpoint;
select webhooks.remove_endpoint(id, 'test') from old;
select ops.seed_settings('{"make_webhook_url": "https://hook.eu2.make.com/abc"}');
select is((select count(*) from webhooks.endpoint e, old o where e.name = 'make' and e.enabled and e.url like '%/abc' and e.secret <> o.secret), 1::bigint,
  'a new one, with a key of its own');
select is((select e.url from webhooks.endpoint e join old using (id)), 'https://hook.eu2.make.com', 'the old one stays removed');

select * from finish();
rollback;
