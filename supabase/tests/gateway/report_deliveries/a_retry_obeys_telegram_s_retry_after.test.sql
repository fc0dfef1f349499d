begin;
select plan(1);

select tests.queue(1);
select tests.report(id, 'retry', '{"error_code": 429, "retry_after": 33}') from gateway.outbox;

select ok((select due_at between clock_timestamp() + interval '32 seconds' and clock_timestamp() + interval '34 seconds' from gateway.outbox), 'not before');

select * from finish();
rollback;
