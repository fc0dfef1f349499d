begin;
select plan(1);

select tests.queue(1, 0, 'failed');
select tests.queue(1, 0, 'behind');
select tests.report(min(id), 'retry', '{"error_code": 500, "retry_after": 60}') from gateway.outbox;

select ok(gateway.next_due() > clock_timestamp() + interval '50 seconds', 'dispatch need not look every moment for what cannot go');

select * from finish();
rollback;
