begin;
select plan(3);

select tests.queue(chat) from generate_series(1, 2) chat;
select api.claim_outbox(1, 'one');

select is(gateway.next_due('two'), (select next_slot_at + interval '2 seconds' from gateway.bot where id = 'client'), 'for others');
select ok(gateway.next_due('one') <= clock_timestamp(), 'not for the one that does');
select ok(gateway.next_due() <= clock_timestamp(), 'nor for who wakes it');

select * from finish();
rollback;
