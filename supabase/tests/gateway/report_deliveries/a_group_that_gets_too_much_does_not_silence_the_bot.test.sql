begin;
select plan(3);

select tests.queue(-1001, 5, 'to a group');
select tests.queue(1, 5, 'to a person');
select tests.report(id, 'retry', '{"error_code": 429, "retry_after": 40}') from gateway.outbox where chat_id = -1001;
select is((select paused_until from gateway.bot where id = 'client'), null, 'the bot goes on');
select ok((select due_at > clock_timestamp() + interval '35 seconds' from gateway.outbox where chat_id = -1001), 'the group waits as long as Telegram asks');
select tests.report(id, 'retry', '{"error_code": 429, "retry_after": 40}') from gateway.outbox where chat_id = 1;
select ok((select paused_until > clock_timestamp() + interval '35 seconds' from gateway.bot where id = 'client'), 'a person''s chat means the whole bot');

select * from finish();
rollback;
