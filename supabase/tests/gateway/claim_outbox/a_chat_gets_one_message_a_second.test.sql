begin;
select plan(3);

select tests.queue(1, 5, 'one');
select tests.queue(1, 5, 'two');
select tests.queue(2, 5, 'other chat');

select is(tests.claimed(), 'one, other chat', 'one for each chat');
select tests.report(id, 'sent') from gateway.outbox where leased;
select is(tests.claimed(), '', 'the next one waits');
select pg_sleep(1.05);
select is(tests.claimed(), 'two', 'for a second');

select * from finish();
rollback;
