begin;
select plan(1);

select tests.queue(-5);
select tests.report(id, 'retry', '{"error_code": 400, "error": "Bad Request: group chat was upgraded to a supergroup chat", "migrate_to_chat_id": -1005}') from gateway.outbox;

select results_eq('select chat_id, payload, outcome::text from gateway.outbox', $$values (-1005::bigint, '{"chat_id": -1005, "text": "hello"}'::jsonb, null::text)$$,
  'chat_id is rewritten in the row and in the call');

select * from finish();
rollback;
