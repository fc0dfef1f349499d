begin;
select plan(4);

select tests.queue(chat) from generate_series(1, 80) chat;

select is((select count(*) from gateway.claim_outbox('client', 100)), 30::bigint, 'the bucket holds 30');
select cmp_ok((select count(*) from gateway.claim_outbox('client', 100)), '<', 5::bigint, 'then it is empty');
update gateway.bot set refilled_at = clock_timestamp() - interval '500 ms', tokens = 0 where id = 'client';
select ok((select count(*) between 15 and 18 from gateway.claim_outbox('client', 100)), 'half a second fills it by half');
update gateway.bot set refilled_at = clock_timestamp() - interval '1 hour', tokens = 0 where id = 'client';
select is((select count(*) from gateway.claim_outbox('client', 100)), 30::bigint, 'an hour fills it to 30 and no more');

select * from finish();
rollback;
