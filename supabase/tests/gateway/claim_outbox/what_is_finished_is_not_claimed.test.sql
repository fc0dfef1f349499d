begin;
select plan(1);

select tests.queue(chat, 5) from generate_series(1, 4) chat;
select tests.report(o.id, v.outcome) from gateway.outbox o join (values (1, 'sent'), (2, 'answered'), (3, 'dead')) v (chat, outcome) on v.chat = o.chat_id;
update gateway.outbox set payload = '{"text": "the only one"}' where chat_id = 4;

select is(tests.claimed(), 'the only one', 'sent, answered and dead calls rest');

select * from finish();
rollback;
