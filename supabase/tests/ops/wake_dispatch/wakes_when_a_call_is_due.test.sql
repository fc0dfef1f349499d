begin;
select plan(4);

select is(ops.wake_dispatch(), false, 'an empty outbox');
insert into gateway.outbox (bot_id, chat_id, method, payload, due_at) values ('client', 7001, 'sendMessage', '{}', clock_timestamp() + '1 hour'::interval);
select is(ops.wake_dispatch(), false, 'a call for later');
insert into gateway.outbox (bot_id, chat_id, method, payload, due_at) values ('client', 7002, 'sendMessage', '{}', clock_timestamp() - '1 second'::interval);
select is(ops.wake_dispatch(), true, 'a call that is due');
update gateway.bot set paused_until = clock_timestamp() + '1 minute'::interval where id = 'client';
select is(ops.wake_dispatch(), false, 'not while the bot is paused');

select * from finish();
rollback;
