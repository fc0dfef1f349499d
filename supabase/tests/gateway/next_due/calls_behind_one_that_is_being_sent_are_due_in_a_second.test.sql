begin;
select plan(1);

select tests.queue(1, 0, 'being sent');
select tests.queue(1, 0, 'behind');
select tests.claimed();

select ok(gateway.next_due() between clock_timestamp() + interval '0.5 seconds' and clock_timestamp() + interval '1.1 seconds', 'by then it will be reported');

select * from finish();
rollback;
