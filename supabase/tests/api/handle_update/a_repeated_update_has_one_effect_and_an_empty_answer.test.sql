begin;
select plan(5);

select tests.say(1, '/start', p_update_id => 10);
select tests.say(1, 'Anna', p_update_id => 11);

select is(tests.say(1, 'Anna', p_update_id => 11), '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}',
  'the repetition gets 200 and no message');
select is(tests.place(1), 'client.registration:2', 'the conversation went on by one step');
select is((select count(*) from gateway.outbox), 2::bigint, 'one message for each update');
select is((select count(*) from dialog.step_log), 2::bigint, 'one step for each update');
select is((select count(*) from ledger.transfer), 1::bigint, 'one welcome bonus');

select * from finish();
rollback;
