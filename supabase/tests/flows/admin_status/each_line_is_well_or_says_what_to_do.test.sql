begin;
select plan(11);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select tests.say(1, '/start');
select tests.report(id, 'sent') from gateway.outbox;
create function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform 1 / (p_turn.chat_id - 1); return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'boom', 'tests.boom', '{client.home}');
select tests.say(1, '/boom', 'client', 555) from generate_series(1, 3);
select tests.report(id, 'sent') from gateway.outbox where outcome is null;

delete from gateway.failures;
create function pg_temp.status() returns text language sql as $$ select tests.reply(tests.press(42, 'status', 'admin')) $$;
update gateway.outbox set outcome = 'sent', finished_at = now() where outcome is null;
select matches(pg_temp.status(), '^📊 <b>All is well</b>', 'all is well');
select matches(pg_temp.status(), E'People: 2, with a card: 0\n✅ Messages go out in time.*\n✅ Nothing is undelivered or unhandled\n✅ Conversations go on.*\n✅ All scheduled jobs ran.*\n✅ Telegram slows nobody down$', 'line by line');
insert into gateway.outbox (bot_id, chat_id, method, payload, due_at, created_at)
values ('client', 1, 'sendMessage', '{}', clock_timestamp() - interval '10 minutes', clock_timestamp() - interval '1 hour');
select matches(pg_temp.status(), E'^📊 <b>Needs attention</b>.*⚠️ Messages do not go out: [0-9]+ waiting, the oldest for 10 min', 'late messages');
select tests.say(1, '/boom', 'client', 556);
select matches(pg_temp.status(), '⚠️ Stuck conversations: 1', 'an update that is being repeated');
select matches(pg_temp.status(), E'Latest errors:\n.*client bot: the programme could not deal with a value \\(code <code>', 'is among the latest errors');
select tests.say(1, '/boom', 'client', 556) from generate_series(1, 2);
select matches(pg_temp.status(), '✅ Conversations go on.*', 'after the third failure it is free');
select matches(pg_temp.status(), '⚠️ Not delivered: 0, not handled: 1', 'and given up');
update flows.job_watch set due_by = clock_timestamp() - interval '1 minute', last_at = now() where job = 'day_seal';
select matches(pg_temp.status(), '⚠️ Job <code>day_seal</code> is late', 'a job that is late');
update flows.job_watch set failed_since = now(), last_error = '22012: division by zero' where job = 'retention';
select matches(pg_temp.status(), '⚠️ Job <code>retention</code> has been failing since .*22012', 'one that fails');
update flows.job_watch set due_by = clock_timestamp() - interval '1 minute';
select matches(pg_temp.status(), '⚠️ No job ran in time: the scheduler is away', 'none that ran');
update gateway.bot set paused_until = clock_timestamp() + interval '1 hour' where id = 'client';
select matches(pg_temp.status(), '⏸ Telegram asked the client bot to wait until', 'a bot that Telegram slows down');

select * from finish();
rollback;
