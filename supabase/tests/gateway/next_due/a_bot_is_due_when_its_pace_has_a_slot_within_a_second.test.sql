begin;
select plan(2);

select tests.queue(chat) from generate_series(1, 40) chat;
select core.set_setting('dispatch_messages_per_second', '1', 'test');
select tests.claimed();

select is(gateway.next_due(), (select next_slot_at - interval '1 second' from gateway.bot where id = 'client'), 'that is when it may be claimed');
update gateway.bot set next_slot_at = clock_timestamp() + interval '1 second' where id = 'client';
select is(jsonb_array_length(api.claim_outbox(10) -> 'deliveries'), 1, 'and is');

select * from finish();
rollback;
