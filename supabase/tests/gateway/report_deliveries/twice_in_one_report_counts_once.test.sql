begin;
select plan(1);

select tests.queue(1);
select api.report_deliveries('client', jsonb_build_array(jsonb_build_object('id', id, 'outcome', 'retry'), jsonb_build_object('id', id, 'outcome', 'retry'))) from gateway.outbox;

select is((select failures::integer from gateway.outbox), 1, 'one failure');

select * from finish();
rollback;
