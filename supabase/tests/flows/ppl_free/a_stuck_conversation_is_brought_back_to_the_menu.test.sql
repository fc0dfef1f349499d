begin;
select plan(8);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select core.set_clock('2026-11-21 10:00+02');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');

select tests.say(7, 'Anna');
create temp table page as select tests.press_about('ppl_sessions') as got;
select matches(tests.reply(got), 'client bot: <code>client › registration</code>, 21 Nov 2026 10:00; form <code>registration</code> begun, step 2', 'where they are') from page;
create temp table freed as select tests.press(42, tests.data_of(got, '🔓 To the menu: client bot'), 'admin') as got from page;
select is(got #>> '{answer,text}', 'They are back at the menu', 'done') from freed;
select is(tests.place(7), 'client.home', 'they are');
select is(tests.draft(7), '{}', 'without a draft');
select results_eq($$select payload ->> 'text' ~ 'Press /start', payload #> '{reply_markup}' from gateway.outbox where bot_id = 'client' and payload ->> 'text' ~ 'brought you back'$$,
  $$values (true, '{"remove_keyboard": true}'::jsonb)$$, 'they are told, and the form''s keyboard goes');
select is((select detail ->> 'bot' from core.audit where action = 'free.conversation' and actor = 'person:' || tests.person(42)), 'client', 'on record');
select matches(tests.press_about('ppl_free', d) #>> '{answer,text}', 'expired', d || ' is no bot of theirs') from unnest(array['.partner', '.x']) d;

select * from finish();
rollback;
