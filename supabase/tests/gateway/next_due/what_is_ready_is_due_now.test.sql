begin;
select plan(1);

select tests.queue(1, 9);

select ok(gateway.next_due() <= clock_timestamp(), 'now');

select * from finish();
rollback;
