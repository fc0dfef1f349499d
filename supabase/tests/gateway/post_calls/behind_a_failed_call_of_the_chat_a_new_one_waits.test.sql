begin;
select plan(6);

create temp table first as select tests.say(1, '/start') as got;
select tests.report((got ->> 'answer_id')::bigint, 'retry', '{"error_code": 500}') from first;
create temp table second as select tests.say(1, '/balance') as got;

select is(got, '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}', 'the caller sends nothing') from second;
select results_eq('select leased, failures::integer, due_at <= clock_timestamp() from gateway.outbox where id = (select max(id) from gateway.outbox)',
  'values (false, 0, true)', 'it stands in the outbox for dispatch');
select is(tests.claimed(), '', 'not before the first');
update gateway.outbox set due_at = clock_timestamp() where failures > 0;
select matches(tests.claimed(), 'What is your name', 'the first goes');
select tests.report(id, 'sent') from gateway.outbox where leased;
update gateway.chat set next_at = clock_timestamp();
select matches(tests.claimed(), '^💰', 'then the second');
select isnt(tests.say(2, '/start') -> 'answer', 'null', 'another chat is not held up');

select * from finish();
rollback;
