begin;
select plan(2);

select tests.queue(chat, 5, chat::text) from generate_series(1, 5) chat;

select is((select count(*) from gateway.claim_outbox('client', 3)), 3::bigint, 'three are asked for');
select is((select count(*) from gateway.outbox where leased), 3::bigint, 'three are leased');

select * from finish();
rollback;
