begin;
select plan(1);

select tests.queue(1);

select is((select count(*) from gateway.claim_outbox('stranger', 10)), 0::bigint, 'nothing is claimed');

select * from finish();
rollback;
