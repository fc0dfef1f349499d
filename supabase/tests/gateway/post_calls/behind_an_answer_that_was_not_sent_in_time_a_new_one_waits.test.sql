begin;
select plan(3);

select tests.say(1, '/start');
update gateway.outbox set due_at = clock_timestamp() - interval '1 ms';

select is(tests.say(1, '/balance'), '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}', 'the caller sends nothing');
select matches(tests.claimed(), 'What is your name', 'dispatch sends the first');
select tests.report(min(id), 'sent') from gateway.outbox;
update gateway.chat set next_at = clock_timestamp();
select matches(tests.claimed(), '^💰', 'and then the second');

select * from finish();
rollback;
