begin;
select plan(14);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select matches(tests.keyboard(tests.press(42, 'status', 'admin')), 'Webhooks', 'on the way from the status');
select matches(tests.reply(tests.press(42, 'hooks', 'admin')), 'none yet', 'none');
select webhooks.add_endpoint('make', 'https://hook.eu2.make.com/secret-path', '{payment,order}', 'test');
create temp table id as select id::text from webhooks.endpoint;
create temp table list as select tests.press(42, 'hooks', 'admin') as got;
select matches(tests.reply(got), '<b>make</b>: ✅ working', 'one, and how it is') from list;
create temp table item as select tests.press(42, tests.data_of(got, 'make'), 'admin') as got from list;
select matches(tests.reply(got), 'Address: hook\.eu2\.make\.com\nEvents: payments, orders\nLast success: never yet', 'what it is') from item;
select doesnt_match(tests.reply(got), 'secret-path', 'without what is as good as a password') from item;
select is(tests.press(42, 'hook_test:' || id, 'admin') #>> '{answer,text}', '🧪 The test is on its way, look again in a few seconds', 'tested') from id;
select is((select type::text from webhooks.event), 'test', 'by an event of its own');
select webhooks.report(jsonb_build_array(jsonb_build_object('id', c.id, 'outcome', 'dead', 'error', 'a private address'))) from webhooks.claim(1) c;
select matches(tests.reply(tests.press(42, 'hook_show:' || id, 'admin')), '⚠️ not answering[^`]*Failures in a row: 1 \(a private address\)', 'a failure is seen, and what it was') from id;
create temp table dead as select tests.press(42, 'hook_dead:' || id, 'admin') as got from id;
select matches(tests.reply(got), '1\. .*, test: a private address', 'what was given up') from dead;
select is(tests.press(42, tests.payloads(got) #>> '{-1,reply_markup,inline_keyboard,0,0,callback_data}', 'admin') #>> '{answer,text}', '🔁 Being sent again', 'again') from dead;
select is((select outcome from webhooks.delivery), null, 'it is');
select tests.press(42, 'hook_off:' || id, 'admin') from id;
select is((select (enabled, disabled_reason)::text from webhooks.endpoint), '(f,"by hand")', 'switched off');
select is(tests.keyboard(tests.press(42, 'hook_on:' || id, 'admin')), '🧪 Send a test, ⏸ Switch off | 🗂 Events, 🔑 New key | 🔄 Refresh, 🗑 Remove | ◀️ To the list, 🏠 Menu', 'and on') from id;
select matches(tests.press(42, 'hook_show:999', 'admin') #>> '{answer,text}', 'expired', 'one that is not there leads back');

select * from finish();
rollback;
