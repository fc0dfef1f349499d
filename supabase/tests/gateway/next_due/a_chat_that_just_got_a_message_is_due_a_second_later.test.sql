begin;
select plan(1);

select tests.queue(1, 0, 'sent');
select tests.queue(1, 0, 'next');
select tests.claimed();
select tests.report(min(id), 'sent') from gateway.outbox;

select ok(gateway.next_due() between clock_timestamp() + interval '0.5 seconds' and clock_timestamp() + interval '1.1 seconds', 'as its pace wants');

select * from finish();
rollback;
