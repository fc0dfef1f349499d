begin;
select plan(3);

select tests.queue(1);
update gateway.outbox set due_at = clock_timestamp() + '5 seconds';
create temp table claim as select api.claim_outbox(100) as got;

select is(got -> 'deliveries', '[]', 'nothing is due') from claim;
select ok((got ->> 'next_in_ms')::integer between 4000 and 5000, 'in five seconds, in ms') from claim;
select tests.queue(2);
select tests.queue(3);
select is((api.claim_outbox(1) ->> 'next_in_ms')::integer, 0, 'at once, when more is ready than was asked for');

select * from finish();
rollback;
