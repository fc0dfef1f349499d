begin;
select plan(1);

select tests.queue(1, 0, 'a', 'client');
select tests.queue(2, 9, 'b', 'partner');
update gateway.outbox set due_at = '2030-01-01 00:00:10+00' where bot_id = 'client';
update gateway.outbox set due_at = '2030-01-01 00:00:05+00' where bot_id = 'partner';

select is(gateway.next_due(), '2030-01-01 00:00:05+00', 'the sooner of two');

select * from finish();
rollback;
