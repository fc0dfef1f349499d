begin;
select plan(3);

select tests.queue(1, 5, 'one');
select tests.queue(1, 0, 'two');
select tests.queue(1, 5, 'three');

select is(tests.claimed(), 'two', 'one of three: the answer, though it came later');
select tests.report(id, 'sent') from gateway.outbox where leased;
update gateway.chat set next_at = clock_timestamp();
select is(tests.claimed(), 'one', 'then the notices, the oldest first');
select tests.report(id, 'sent') from gateway.outbox where leased;
update gateway.chat set next_at = clock_timestamp();
select is(tests.claimed(), 'three', 'then the last');

select * from finish();
rollback;
