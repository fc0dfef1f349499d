begin;
select plan(5);

select tests.say(1, '/start');
select tests.say(1, 'Anna');
create temp table answer as select tests.say(1, '/cancel') as got;

select is(got -> 'answer', 'null', 'two messages do not ride') from answer;
select is(got -> 'answer_id', 'null', 'so none is the answer') from answer;
select is(tests.methods(got), 'sendMessage, sendMessage', 'both are to be sent afterwards') from answer;
select is((select string_agg(d ->> 'id', ',' order by n) from answer, jsonb_array_elements(got -> 'deliveries') with ordinality d (d, n)),
  (select string_agg(id::text, ',' order by id) from gateway.outbox where update_id = (select max(update_id) from gateway.inbox)), 'in the order of their numbers');
select ok((select bool_and(leased and due_at between clock_timestamp() + interval '29 seconds' and clock_timestamp() + interval '30 seconds') from gateway.outbox
  where update_id = (select max(update_id) from gateway.inbox)), 'leased to the caller');

select * from finish();
rollback;
