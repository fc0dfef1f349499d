begin;
select plan(4);

select tests.queue(1, 5, 'one');
select tests.queue(1, 5, 'two');
select tests.queue(2, 9, 'of another chat');
select tests.report(id, 'retry', '{"error_code": 500}') from gateway.outbox where payload ->> 'text' = 'one';

select is(tests.claimed(), 'of another chat', 'no other notice overtakes it within its chat');
select tests.queue(1, 0, 'an answer');
select is(tests.claimed(), 'an answer', 'an answer does not wait for a notice');
select tests.report(id, 'sent') from gateway.outbox where leased;
update gateway.outbox set due_at = clock_timestamp() where failures > 0;
update gateway.chat set next_at = clock_timestamp();
select is(tests.claimed(), 'one', 'when its pause is over, it goes first');
select tests.report(id, 'sent') from gateway.outbox where leased;
update gateway.chat set next_at = clock_timestamp();
select is(tests.claimed(), 'two', 'then what waited behind it');

select * from finish();
rollback;
