begin;
select plan(2);

select tests.queue(1, 5, 'younger');
select tests.queue(2, 5, 'older');
update gateway.outbox set due_at = due_at - interval '1 minute' where chat_id = 2;

select is(tests.claimed(1), 'older', 'the one that waits longest');
select is(tests.claimed(1), 'younger', 'then the next');

select * from finish();
rollback;
