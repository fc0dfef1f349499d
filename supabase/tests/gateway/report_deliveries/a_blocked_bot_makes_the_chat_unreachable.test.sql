begin;
select plan(2);

select tests.say(1, '/start');
select tests.queue(1);
select tests.report(id, 'dead', '{"error_code": 403, "error": "Forbidden: bot was blocked by the user"}') from gateway.outbox where priority = 5;

select results_eq('select bot_id::text, chat_id, unreachable_at is not null, unreachable_reason::text from gateway.chat',
  $$values ('client', 1::bigint, true, 'Forbidden: bot was blocked by the user')$$, 'with Telegram''s words');
select is(gateway.notify(tests.person(1), 'client', null, 'client.help'), false, 'no more notices go there');

select * from finish();
rollback;
