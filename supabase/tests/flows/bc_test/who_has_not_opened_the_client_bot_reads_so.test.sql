begin;
select plan(8);

select core.set_setting('admin_chat_id', '"900"', 'test');
select core.set_clock('2026-11-20 12:00+02');
select tests.say(900, '/start', 'admin');
create temp table b as select outreach.compose(tests.person(900), 'Sale') as id;
create function pg_temp.test() returns jsonb language sql as $$ select tests.press(900, 'bc_test:' || id, 'admin') from b $$;
create function pg_temp.sent() returns bigint language sql as $$ select count(*) from gateway.outbox where bot_id = 'client' and chat_id = 900 and payload ->> 'text' = 'Sale' $$;

create temp table closed as select pg_temp.test() as got;
select matches(tests.reply(got), '^✉️ The client bot cannot write to you: you have not opened it yet, or have blocked it', 'never opened') from closed;
select matches(tests.payloads(got) #>> '{-1,reply_markup,inline_keyboard,0,0,url}', '^https://t\.me/.*[?]start=menu$', 'with the way there') from closed;
select matches(tests.reply(tests.press(900, tests.data_of(got, '◀️ To the draft'), 'admin')), 'Broadcast no\. \d+</b>, draft', 'and back') from closed;
select is(pg_temp.sent(), 0::bigint, 'nothing is sent in vain');
select tests.say(900, '/start');
select matches(pg_temp.test() #>> '{answer,text}', '^Sent to you alone', 'once it is open');
select is(pg_temp.sent(), 1::bigint, 'it arrives');
select gateway.set_reachable('client', 900, 'Forbidden: bot was blocked by the user');
select matches(tests.reply(pg_temp.test()), '^✉️ The client bot cannot write to you', 'blocked');
select is(pg_temp.sent(), 1::bigint, 'nothing more');

select * from finish();
rollback;
