begin;
select plan(1);

select tests.queue(1);
update gateway.outbox set due_at = clock_timestamp() + interval '1 minute';

select is(tests.claimed(), '', 'not before its time');

select * from finish();
rollback;
