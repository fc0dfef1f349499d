begin;
select plan(2);

select is((select count(*) from gateway.claim_outbox('client', 1, 'one')), 0::bigint, 'nothing is due');
select tests.queue(1);
select is((select count(*) from gateway.claim_outbox('client', 1, 'two')), 1::bigint, 'what comes then anybody may send');

select * from finish();
rollback;
