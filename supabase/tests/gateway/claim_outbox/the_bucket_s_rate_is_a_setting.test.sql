begin;
select plan(1);

select core.set_setting('dispatch_messages_per_second', '50', 'test');
select tests.queue(chat) from generate_series(1, 20) chat;

select is((select count(*) from gateway.claim_outbox('client', 100)), 5::bigint, 'a tenth of fifty at once');

select * from finish();
rollback;
