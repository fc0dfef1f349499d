begin;
select plan(3);

select tests.say(1, '/start');
create temp table first as select tests.press(1, 'nobody_made_this', p_update_id => 20) as got;

select is((select got #>> '{answer,text}' from first), 'This menu has expired, here is a fresh one.', 'the query is answered');
select is(tests.press(1, 'nobody_made_this', p_update_id => 20),
  (select pg_catalog.jsonb_build_object('status', 200, 'answer', got -> 'answer', 'answer_id', null, 'deliveries', '[]'::jsonb) from first),
  'the repetition gets the same answer to its query, and nothing to send');
select is((select count(*) from gateway.outbox where update_id = 20), 1::bigint, 'there is one message');

select * from finish();
rollback;
