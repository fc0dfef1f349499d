begin;
select plan(2);

select tests.queue(1, 5, 'one');
select tests.queue(1, 0, 'two');
select tests.queue(2, 9, 'of another chat');
select tests.report(id, 'retry', '{"error_code": 500}') from gateway.outbox where payload ->> 'text' = 'one';

select is(tests.claimed(), 'of another chat', 'nothing overtakes it within its chat');
update gateway.outbox set due_at = clock_timestamp() where failures > 0;
update gateway.chat set next_at = clock_timestamp();
select is(tests.claimed(), 'one', 'when its pause is over, it goes first');

select * from finish();
rollback;
