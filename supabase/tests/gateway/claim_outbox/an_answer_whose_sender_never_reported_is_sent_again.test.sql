begin;
select plan(2);

select tests.queue(1, 0, 'answer');
select tests.queue(2, 5, 'notice');
select tests.claimed();
update gateway.outbox set due_at = clock_timestamp() - interval '1 second';
update gateway.chat set next_at = clock_timestamp();

select is(tests.claimed(), 'answer, notice', 'better twice than never');
select is((select count(*) from gateway.outbox where failures = 0), 2::bigint, 'it does not count as a failure');

select * from finish();
rollback;
