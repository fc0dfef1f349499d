begin;
select plan(2);

select tests.queue(1);
select tests.queue(2);

select is(jsonb_array_length(api.claim_outbox(0) -> 'deliveries'), 1, 'zero');
select is(jsonb_array_length(api.claim_outbox(-5) -> 'deliveries'), 1, 'a negative number');

select * from finish();
rollback;
