begin;
select plan(1);

select tests.queue(1, 9, 'bulk');
update gateway.outbox set due_at = clock_timestamp() - interval '1 day';

select is(tests.claimed(), 'bulk', 'however long it waited');

select * from finish();
rollback;
