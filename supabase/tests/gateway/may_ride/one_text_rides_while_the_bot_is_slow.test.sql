begin;
select plan(13);

create function pg_temp.ride(p_calls jsonb[]) returns boolean language sql as $$ select gateway.may_ride('client', p_calls) $$;
create temp table call as select gateway.message(1, 'hello') as one;

select is(pg_temp.ride(array[one]), true, 'one text') from call;
select is(pg_temp.ride(array[one, one]), false, 'not two') from call;
select is(pg_temp.ride('{}'), false, 'not none');
select is(pg_temp.ride(array['{"method": "sendPhoto", "payload": {"caption": "x"}}'::jsonb]), false, 'no picture: it must be uploaded');
select is(pg_temp.ride(array['{"method": "editMessageText", "payload": {"text": "x"}}'::jsonb]), false, 'no edit: "message is not modified" must be seen');
select is(pg_temp.ride(array[gateway.message(1, repeat('x', 4096))]), true, '4096 characters');
select is(pg_temp.ride(array[gateway.message(1, repeat('x', 4097))]), false, 'not 4097: nobody would see the error');
select is(pg_temp.ride(array[gateway.message(1, '')]), false, 'nor an empty text');
update gateway.bot set counted_from = clock_timestamp(), messages_per_second = 20 where id = 'client';
select is(pg_temp.ride(array[one]), false, 'not while the bot sends 20 messages a second') from call;
update gateway.bot set messages_per_second = 19.5 where id = 'client';
select is(pg_temp.ride(array[one]), true, 'but with fewer') from call;
update gateway.bot set messages_per_second = 500, counted_from = clock_timestamp() - interval '6 seconds' where id = 'client';
select is(pg_temp.ride(array[one]), true, 'and when that was six seconds ago') from call;
update gateway.bot set paused_until = clock_timestamp() + interval '1 second' where id = 'client';
select is(pg_temp.ride(array[one]), false, 'not while Telegram told the bot to wait') from call;
update gateway.bot set paused_until = null where id = 'client';
select core.set_setting('answer_messages_per_second', '0', 'test');
select is(pg_temp.ride(array[one]), false, 'not when the setting turns it off') from call;

select * from finish();
rollback;
