begin;
select plan(1);

select is(api.claim_outbox(100) - 'gap_ms', '{"deliveries": [], "next_in_ms": null}', 'no calls, no next time');

select * from finish();
rollback;
