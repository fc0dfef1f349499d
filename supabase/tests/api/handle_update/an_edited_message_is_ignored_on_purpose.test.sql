begin;
select plan(4);

select tests.say(1, '/start');
select tests.say(1, 'Anna');

select is(api.handle_update('client', pg_catalog.jsonb_build_object('update_id', 30, 'edited_message', tests.update_of(1, '{"text": "Maria"}') -> 'message')),
  '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}', 'it is acknowledged');
select is((select outcome from gateway.inbox where update_id = 30), 'ignored', 'and noted as ignored');
select is((select update from gateway.inbox where update_id = 30), null, 'without its text');
select is(tests.draft(1), '{"name": "Anna"}', 'an answer given stays given');

select * from finish();
rollback;
