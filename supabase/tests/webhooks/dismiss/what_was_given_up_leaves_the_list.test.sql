begin;
select plan(10);

select webhooks.add_endpoint(name, 'https://hook.example.com/', '{payment}', 'test') from unnest(array['a', 'b']) name;
create temp table hook as select id, name from webhooks.endpoint;
select webhooks.emit('payment', null, '{}') from generate_series(1, 4);
update webhooks.delivery d set outcome = 'dead', finished_at = clock_timestamp()
where d.id not in (select max(id) from webhooks.delivery group by endpoint_id);
create temp table dead as select delivery_id as id, endpoint from webhooks.problems();
select is((select count(*) from dead), 6::bigint, 'three of each are dead, one waits');

select is((select webhooks.dismiss(h.id, 'person:5', (select max(id) from dead where endpoint = 'a')) from hook h where name = 'a'), 1::bigint, 'one');
select is((select count(*) from webhooks.problems((select id from hook where name = 'a'))), 2::bigint, 'is off the list');
select is((select webhooks.dismiss(h.id, 'person:6', (select max(id) from dead where endpoint = 'a')) from hook h where name = 'a'), 0::bigint, 'only once');
select is((select webhooks.dismiss(h.id, 'person:5', (select max(id) from dead where endpoint = 'b')) from hook h where name = 'a'), 0::bigint, 'not another one''s');
select is((select webhooks.dismiss(h.id, 'person:5') from hook h where name = 'a'), 2::bigint, 'then the rest');
select results_eq('select endpoint, count(*) from webhooks.problems() group by 1', $$values ('b', 3::bigint)$$, 'of this endpoint, no other');
select is((select count(*) from webhooks.delivery where finished_at is null), 2::bigint, 'what waits still waits');
select throws_ok(format($$select webhooks.redeliver(%s, 'test')$$, max(id)), 'KP503', null, 'what was dismissed is not sent again') from dead where endpoint = 'a';
select results_eq($$select actor, detail from core.audit where action = 'dismiss.webhook' order by id$$,
  $$select 'person:5', jsonb_build_object('delivery', max(id), 'deliveries', 1) from dead where endpoint = 'a'
    union all values ('person:5', '{"deliveries": 2}'::jsonb)$$, 'both are in the audit, and what changed nothing is not');

select * from finish();
rollback;
