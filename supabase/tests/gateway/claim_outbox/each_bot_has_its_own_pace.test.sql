begin;
select plan(2);

select tests.queue(chat, 5, 'c', 'client') from generate_series(1, 40) chat;
select tests.queue(chat, 5, 'p', 'partner') from generate_series(1, 40) chat;

select is((select count(*) from gateway.claim_outbox('client', 100)), 29::bigint, 'one');
select is((select count(*) from gateway.claim_outbox('partner', 100)), 29::bigint, 'and the other');

select * from finish();
rollback;
