begin;
select plan(3);

select tests.queue(1, 5, 'throttled', 'client');
select tests.queue(2, 5, 'behind it', 'client');
select tests.queue(1, 5, 'of another bot', 'partner');
select tests.report(id, 'retry', '{"error_code": 429, "retry_after": 7, "error": "Too Many Requests: retry after 7"}')
from gateway.outbox where payload ->> 'text' = 'throttled';

select is(tests.claimed(), 'of another bot', 'Telegram''s 429 stops the bot that got it, and no other');
select ok((select paused_until between clock_timestamp() + interval '6 seconds' and clock_timestamp() + interval '7 seconds' from gateway.bot where id = 'client'),
  'for retry_after seconds');
update gateway.bot set paused_until = clock_timestamp() - interval '1 ms' where id = 'client';
select is(tests.claimed(), 'behind it', 'afterwards it goes on');

select * from finish();
rollback;
