begin;
select plan(4);

select tests.queue(chat) from generate_series(1, 80) chat;

select is((select count(*) from gateway.claim_outbox('client', 100)), 3::bigint, 'the bucket holds a tenth of the limit');
select cmp_ok((select count(*) from gateway.claim_outbox('client', 100)), '<', 2::bigint, 'then it is empty');
update gateway.bot set refilled_at = clock_timestamp() - interval '40 ms', tokens = 0 where id = 'client';
select ok((select count(*) between 1 and 2 from gateway.claim_outbox('client', 100)), 'it fills by 27 a second, so that no second has more than 30');
update gateway.bot set refilled_at = clock_timestamp() - interval '1 hour', tokens = 0 where id = 'client';
select is((select count(*) from gateway.claim_outbox('client', 100)), 3::bigint, 'an hour fills it to 3 and no more');

select * from finish();
rollback;
