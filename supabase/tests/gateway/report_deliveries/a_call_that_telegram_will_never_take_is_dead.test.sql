begin;
select plan(3);

select tests.queue(1);
select tests.report(id, 'dead', '{"error_code": 400, "error": "Bad Request: message text is empty"}') from gateway.outbox;

select results_eq('select outcome::text, error_code, last_error::text, finished_at is not null from gateway.outbox',
  $$values ('dead', 400, 'Bad Request: message text is empty', true)$$, 'with Telegram''s words');
select results_eq('select direction, bot_id::text, code, reason from gateway.dead_letters', $$values ('call', 'client', '400', 'Bad Request: message text is empty')$$,
  'operators find it among the dead letters');
select is(tests.claimed(), '', 'it is not tried again');

select * from finish();
rollback;
