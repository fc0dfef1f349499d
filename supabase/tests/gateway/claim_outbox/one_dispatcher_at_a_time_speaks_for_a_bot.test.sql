begin;
select plan(6);

select tests.queue(chat) from generate_series(1, 4) chat;
select tests.queue(1, 5, 'of another bot', 'partner');

select is((select count(*) from gateway.claim_outbox('client', 1, 'one')), 1::bigint, 'the first that comes');
select is((select count(*) from gateway.claim_outbox('client', 1, 'two')), 0::bigint, 'another gets nothing: the first may still be sending');
select is((select count(*) from gateway.claim_outbox('partner', 1, 'two')), 1::bigint, 'but for another bot');
select is((select count(*) from gateway.claim_outbox('client', 1, 'one')), 1::bigint, 'the first goes on');
update gateway.bot set next_slot_at = clock_timestamp() - interval '1.9 seconds' where id = 'client';
select is((select count(*) from gateway.claim_outbox('client', 1, 'two')), 0::bigint, 'also when it was silent');
update gateway.bot set next_slot_at = clock_timestamp() - interval '2 seconds' where id = 'client';
select is((select count(*) from gateway.claim_outbox('client', 1, 'two')), 1::bigint, 'for less than two seconds');

select * from finish();
rollback;
