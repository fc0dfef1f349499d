begin;
select plan(5);

create temp table answer as select tests.say(1, '/start', p_update_id => 10) as got;

select is(got ->> 'status', '200', 'the webhook answers 200') from answer;
select is(got #>> '{answer,method}', 'sendMessage', 'the message rides in the answer') from answer;
select is(got -> 'deliveries', '[]', 'nothing is left to be sent') from answer;
select results_eq('select o.id, o.chat_id, o.leased, o.update_id, o.finished_at from gateway.outbox o',
  $$select (got ->> 'answer_id')::bigint, 1::bigint, true, 10::bigint, null::timestamptz from answer$$,
  'the message is an outbox row, leased to the caller');
select results_eq('select bot_id::text, update_id, kind::text, outcome::text, update from gateway.inbox',
  $$values ('client', 10::bigint, 'message', 'handled', null::jsonb)$$, 'the update is in the inbox, without what was written');

select * from finish();
rollback;
