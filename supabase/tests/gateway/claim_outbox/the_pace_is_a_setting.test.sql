begin;
select plan(1);

select core.set_setting('dispatch_messages_per_second', '10', 'test');
select tests.queue(chat) from generate_series(1, 20) chat;

select is((select count(*) from gateway.claim_outbox('client', 100)), 10::bigint, 'ten, and not the 29 of before');

select * from finish();
rollback;
