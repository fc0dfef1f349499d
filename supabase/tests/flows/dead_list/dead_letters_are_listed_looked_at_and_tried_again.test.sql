begin;
select plan(10);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select tests.say(1, '/start');
select tests.report(id, 'sent') from gateway.outbox;
create function tests.boom(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$ begin perform 1 / (p_turn.chat_id - 1); return null; end $$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'boom', 'tests.boom', '{client.home}');
select tests.say(1, '/boom', 'client', 555) from generate_series(1, 3);
select tests.report(id, 'sent') from gateway.outbox where outcome is null;

select tests.report(id, 'sent', '{}', 'admin') from gateway.outbox where outcome is null;
create temp table list as select tests.press(42, 'dead', 'admin') as got;
select matches(tests.reply(got), '1\. .*, client bot, incoming: the programme could not deal with a value', 'in words') from list;
create temp table item as select tests.press(42, tests.payloads(got) #>> '{-1,reply_markup,inline_keyboard,0,0,callback_data}', 'admin') as got from list;
select matches(tests.reply(got), E'<b>Not handled</b>.*Who: Anna\nWhat they sent: /boom\n.*Error <code>22012</code>: <code>division by zero', 'whole') from item;
select ok(strpos(tests.reply(got), (select support_code from gateway.failures)) > 0, 'with the code') from item;
select is(tests.keyboard(got), '🔁 Try again, 🗑 Drop it | ◀️ To the list, 🏠 Menu', 'with what can be done') from item;
select is(tests.press(42, 'dead_retry:update:client:555', 'admin') #>> '{answer,text}', '🔁 Being tried again, look again in a few seconds', 'tried');
select matches(tests.reply(tests.press(42, 'dead', 'admin')), '\(being tried again\)', 'which the list says');
select matches(tests.press(42, 'dead_retry:update:client:555', 'admin') #>> '{answer,text}', 'expired', 'a second tap does nothing');
update dialog.transition set handler = null where word = 'boom';
select is(ops.run_job('update_retry') ->> 'status', 'ok', 'the job does it');
select matches(tests.reply(tests.press(42, 'dead', 'admin')), 'Nothing here', 'then it is gone');
select is((select actor from core.audit where action = 'retry.dead_letter'), 'person:' || tests.person(42), 'in the admin''s name');

select * from finish();
rollback;
