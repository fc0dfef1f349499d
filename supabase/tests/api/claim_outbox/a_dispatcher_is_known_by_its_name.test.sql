begin;
select plan(3);

select tests.queue(1);
select tests.queue(2);

select is(jsonb_array_length(api.claim_outbox(1, 'one') -> 'deliveries'), 1, 'the first');
create temp table claim as select api.claim_outbox(1, 'two') as got;
select is(got -> 'deliveries', '[]', 'another gets nothing meanwhile') from claim;
select ok((got ->> 'next_in_ms')::numeric between 1500 and 3100, 'and reads when it may') from claim;

select * from finish();
rollback;
