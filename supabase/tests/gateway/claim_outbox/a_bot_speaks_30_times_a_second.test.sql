begin;
select plan(4);

select tests.queue(chat) from generate_series(1, 80) chat;

select is((select count(*) from gateway.claim_outbox('client', 100)), 15::bigint, 'the bucket holds what half a second brings');
select cmp_ok((select count(*) from gateway.claim_outbox('client', 100)), '<', 5::bigint, 'then it is empty');
update gateway.bot set refilled_at = clock_timestamp() - interval '250 ms', tokens = 0 where id = 'client';
select ok((select count(*) between 7 and 10 from gateway.claim_outbox('client', 100)), 'a quarter of a second fills it by half');
update gateway.bot set refilled_at = clock_timestamp() - interval '1 hour', tokens = 0 where id = 'client';
select is((select count(*) from gateway.claim_outbox('client', 100)), 15::bigint, 'an hour fills it to 15 and no more');

select * from finish();
rollback;
