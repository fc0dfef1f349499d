begin;
select plan(5);

select tests.queue(chat) from generate_series(1, 120) chat;

select is((select count(*) from gateway.claim_outbox('client', 100)), 29::bigint, 'of 28.5 a second, a second''s');
select ok((select next_slot_at between clock_timestamp() + interval '0.8 seconds' and clock_timestamp() + interval '1.02 seconds' from gateway.bot where id = 'client'),
  'each takes a slot');
select cmp_ok((select count(*) from gateway.claim_outbox('client', 100)), '<', 6::bigint, 'then there is room only as time passes');
update gateway.bot set next_slot_at = clock_timestamp() + interval '0.5 seconds' where id = 'client';
select ok((select count(*) between 15 and 18 from gateway.claim_outbox('client', 100)), 'half of it when half of it is planned');
update gateway.bot set next_slot_at = clock_timestamp() - interval '1 hour' where id = 'client';
select is((select count(*) from gateway.claim_outbox('client', 100)), 29::bigint, 'what an hour left unused is lost');

select * from finish();
rollback;
