begin;
select plan(3);

select tests.report(tests.queue(1), 'dead', '{"error_code": 403, "error": "Forbidden: bot was blocked by the user"}');
select tests.report(tests.queue(2), 'dead', '{"error_code": 400, "error": "Bad Request: chat not found"}');
select tests.report(tests.queue(3), 'dead', '{"error_code": 400, "error": "Bad Request: message is too long"}');

select results_eq($$select chat_id from gateway.chat where unreachable_at is not null order by 1$$, $$values (1::bigint), (2)$$, 'both chats are unreachable');
select results_eq($$select reason from gateway.dead_letters$$, $$values ('Bad Request: message is too long')$$, 'only what is wrong with the call is a dead letter');
select is((api.health() #>> '{outbox,dead}'), '1', 'health counts the same');

select * from finish();
rollback;
