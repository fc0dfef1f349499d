begin;
select plan(1);

select tests.queue(1);
select tests.report(id, 'sent', '{"message_id": 5}') from gateway.outbox;
create temp table before as select * from gateway.outbox;
select tests.report(id, 'retry', '{"error_code": 500, "error": "late"}') from gateway.outbox;
select tests.report(id, 'dead', '{"error_code": 400, "error": "late"}') from gateway.outbox;
select tests.report(id, 'sent', '{"message_id": 6}') from gateway.outbox;

select results_eq('select * from gateway.outbox', 'select * from before', 'the first report counts');

select * from finish();
rollback;
